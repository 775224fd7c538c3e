package dev.gumshoe.packets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Real tcpdump, reading a file. */
record Tcpdump(List<String> packets, String complaint) {
  private static final Pattern NUMBERED = Pattern.compile("\\s*(\\d+)  (.*)");

  /**
   * What it prints of each packet: the last of the addresses that it prints, with TCP's numbers.
   */
  static Tcpdump read(Path file) throws IOException, InterruptedException {
    return read(file, "");
  }

  /** The same with one more option. */
  static Tcpdump read(Path file, String option) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("tcpdump", "-nn", "-S", "-t", "-#"));
    if (!option.isEmpty()) {
      command.add(option);
    }
    command.addAll(List.of("-r", file.toString()));
    Path errors = file.resolveSibling(file.getFileName() + ".err");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    process.waitFor();
    return new Tcpdump(packets(out), Files.readString(errors));
  }

  private static List<String> packets(String out) {
    List<String> packets = new ArrayList<>();
    for (String line : out.split("\n")) {
      Matcher first = NUMBERED.matcher(line);
      if (first.matches() && Integer.parseInt(first.group(1)) == packets.size() + 1) {
        packets.add(first.group(2));
      } else if (!packets.isEmpty()) {
        packets.set(packets.size() - 1, packets.getLast() + "\n" + line);
      }
    }
    return packets;
  }
}
