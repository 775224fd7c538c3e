package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.RemoteLine;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands on standard error before a command's own words: start-up files' and sudo's, and the
 * line with the mark and the process id.
 */
final class Preamble {
  private final String mark;
  private final Pattern line;

  Preamble(String mark) {
    this.mark = mark;
    this.line = Pattern.compile(Pattern.quote(mark) + " (\\d{1,10})\\r?\\n");
  }

  OptionalLong pid(byte[] stderr) {
    Matcher found = line.matcher(text(stderr));
    return found.find() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
  }

  /** The offset at which the command's own words begin. */
  int end(byte[] stderr) {
    Matcher found = line.matcher(text(stderr));
    return found.find() ? found.end() : 0;
  }

  /** sudo's prompt stays in the text when sudo did not get as far as the command. */
  String withoutPrompt(String stderr) {
    return stderr.replace(RemoteLine.prompt(mark), "");
  }

  /** A character for each byte. */
  private static String text(byte[] stderr) {
    return new String(stderr, StandardCharsets.ISO_8859_1);
  }
}
