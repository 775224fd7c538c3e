package dev.gumshoe.bundle.node;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listening TCP sockets out of {@code ss -peaonmi}, as {@code ss -tln} shows them (ss(8)). */
final class SsListening {
  private static final Pattern LINE =
      Pattern.compile("tcp\\s+(LISTEN\\s+\\d+\\s+\\d+\\s+\\S+\\s+\\S+)(.*)");

  /** The names of processes are in quotes, and in no other column is a parenthesis doubled. */
  private static final Pattern HOLDERS = Pattern.compile("users:\\(\\(.*?\\)\\)");

  private SsListening() {}

  static String of(String text, boolean holders) {
    var found =
        new StringBuilder("State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n");
    for (String line : text.split("\n")) {
      Matcher socket = LINE.matcher(line);
      if (socket.matches()) {
        found.append(socket.group(1));
        Matcher users = HOLDERS.matcher(socket.group(2));
        if (holders && users.find()) {
          found.append(' ').append(users.group());
        }
        found.append('\n');
      }
    }
    return found.toString();
  }
}
