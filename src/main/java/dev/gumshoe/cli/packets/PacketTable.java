package dev.gumshoe.cli.packets;

import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.connection.Connection;
import dev.gumshoe.packets.connection.Fate;
import dev.gumshoe.packets.datagram.Conversation;
import dev.gumshoe.packets.datagram.Conversations;
import dev.gumshoe.packets.survey.ChecksumSurvey;
import dev.gumshoe.packets.survey.ConnectionWords;
import dev.gumshoe.packets.survey.Totals;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Connections as a table, one a line, then what there was in numbers. */
final class PacketTable implements PacketReport {
  private static final int CLIENT = 22;
  private static final int SERVER = 22;
  private static final int FATE = 26;
  private static final int PACKETS = 11;

  private final PrintWriter out;
  private final StringBuilder line = new StringBuilder(200);
  private boolean headed;

  PacketTable(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(String name) {
    out.println(Plain.line(name));
    headed = false;
  }

  @Override
  public void connection(Connection c) {
    if (!headed) {
      headed = true;
      row("Client", "Server", "What became of it", "Packets", "Details");
    }
    row(
        c.client().withPort(c.clientPort()),
        c.server().withPort(c.serverPort()),
        ConnectionWords.fate(c),
        c.fromClient().packets() + " / " + c.fromServer().packets(),
        ConnectionWords.details(c));
  }

  private void row(String client, String server, String fate, String packets, String details) {
    line.setLength(0);
    line.append("  ");
    cell(client, CLIENT);
    cell(server, SERVER);
    cell(fate, FATE);
    cell(packets, PACKETS);
    line.append(details);
    line.setLength(length());
    line.append('\n');
    out.append(line);
  }

  private int length() {
    int length = line.length();
    while (line.charAt(length - 1) == ' ') {
      length--;
    }
    return length;
  }

  private void cell(String text, int width) {
    line.append(text);
    for (int i = text.length(); i < width; i++) {
      line.append(' ');
    }
    line.append("  ");
  }

  @Override
  public void end(PacketFile file) {
    if (file.totals().packets() == 0 && !file.problems().isEmpty()) {
      // No packets were read; that there are none, or no connections, is not known.
      out.println("  nothing could be read");
      out.println();
      return;
    }
    out.println(headed ? "" : "  no TCP connections");
    conversations(file.conversations());
    numbers(file.totals());
    file.checksums().ifPresent(this::checksums);
    out.println();
  }

  private void conversations(Conversations all) {
    List<Conversation> list = all.all();
    if (list.isEmpty()) {
      return;
    }
    row("UDP from", "To", "What became of it", "Packets", "Details");
    for (Conversation c : list) {
      row(
          c.client().withPort(c.clientPort()),
          c.server().withPort(c.serverPort()),
          c.answered()
              ? "answered"
              : c.icmp().map(error -> "refused: " + error.words()).orElse("no answer"),
          c.fromClient().packets() + " / " + c.fromServer().packets(),
          c.questions().stream().map(PacketTable::words).collect(Collectors.joining("; ")));
    }
    if (all.omitted() > 0) {
      out.println("  %d datagrams more, between others".formatted(all.omitted()));
    }
    out.println();
  }

  private static String words(Conversation.Question asked) {
    return "%s %s: %s"
        .formatted(asked.name(), asked.type(), asked.code().isEmpty() ? "no answer" : asked.code());
  }

  private void checksums(ChecksumSurvey survey) {
    var text = new StringBuilder("  checksums: ");
    for (Checksum checksum : Checksum.values()) {
      text.append(checksum == Checksum.RIGHT ? "" : ", ");
      text.append(survey.counts().getOrDefault(checksum, 0L)).append(' ').append(checksum.words());
    }
    out.println(text);
    if (!survey.wrong().isEmpty()) {
      out.println("  wrong in packets " + survey.wrong().toString().replaceAll("[\\[\\]]", ""));
    }
  }

  @Override
  public void end(Totals totals, int files) {
    if (files > 1) {
      out.println("All " + files + " files");
      numbers(totals);
    }
    out.flush();
  }

  private void numbers(Totals t) {
    out.println(
        "  %d packets, %d bytes: %d TCP, %d UDP, %d ICMP, %d other; %d cut by the snap length, %d fragments"
            .formatted(
                t.packets(),
                t.bytes(),
                t.tcp(),
                t.udp(),
                t.icmp(),
                t.other(),
                t.cut(),
                t.fragments()));
    var fates = new StringBuilder();
    for (Fate fate : Fate.values()) {
      if (t.fate(fate) > 0) {
        fates
            .append(fates.isEmpty() ? ": " : ", ")
            .append(t.fate(fate))
            .append(' ')
            .append(fate.words());
      }
    }
    out.println("  %d TCP connections%s".formatted(t.connections(), fates));
    if (t.leftEarly() > 0) {
      out.println(
          "  %d connections were open still when others needed their place; what came later for them is counted apart"
              .formatted(t.leftEarly()));
    }
  }
}
