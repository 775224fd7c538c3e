package dev.gumshoe.cli.packets;

import dev.gumshoe.packets.checksum.Checksum;
import dev.gumshoe.packets.connection.Connection;
import dev.gumshoe.packets.connection.Fate;
import dev.gumshoe.packets.connection.Handshake;
import dev.gumshoe.packets.connection.IcmpError;
import dev.gumshoe.packets.connection.Traffic;
import dev.gumshoe.packets.datagram.Conversation;
import dev.gumshoe.packets.file.Device;
import dev.gumshoe.packets.file.FileProblem;
import dev.gumshoe.packets.survey.ChecksumSurvey;
import dev.gumshoe.packets.survey.Totals;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON, written as it comes: a capture with a million connections is no text in memory. */
final class PacketJson implements PacketReport {
  private static final double NANOS_IN_MILLI = 1e6;

  private final PrintWriter out;
  private final JsonGenerator json;
  private boolean first = true;

  PacketJson(PrintWriter out) {
    this.out = out;
    json =
        JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build()
            .createGenerator(ObjectWriteContext.empty(), out);
    json.writeStartObject();
    json.writeArrayPropertyStart("files");
  }

  @Override
  public void begin(String name) {
    json.writeRaw("\n");
    json.writeStartObject();
    json.writeStringProperty("file", name);
    json.writeArrayPropertyStart("connections");
    first = true;
  }

  @Override
  public void connection(Connection c) {
    json.writeRaw(first ? "\n  " : "");
    first = false;
    json.writeStartObject();
    json.writeStringProperty("client", c.client().toString());
    json.writeNumberProperty("clientPort", c.clientPort());
    json.writeStringProperty("server", c.server().toString());
    json.writeNumberProperty("serverPort", c.serverPort());
    json.writeStringProperty("fate", c.fate().key());
    json.writeStringProperty("ending", c.ending().words());
    if (!c.name().isEmpty()) {
      json.writeStringProperty("name", c.name());
    }
    c.icmp().ifPresent(this::icmp);
    handshake(c.handshake());
    json.writeNumberProperty("firstPacket", c.firstPacket());
    json.writeStringProperty("firstTime", time(c.firstTime()));
    json.writeStringProperty("lastTime", time(c.lastTime()));
    traffic("fromClient", c.fromClient());
    traffic("fromServer", c.fromServer());
    json.writeEndObject();
    json.writeRaw("\n  ");
  }

  private void conversation(Conversation c) {
    json.writeStartObject();
    json.writeStringProperty("client", c.client().toString());
    json.writeNumberProperty("clientPort", c.clientPort());
    json.writeStringProperty("server", c.server().toString());
    json.writeNumberProperty("serverPort", c.serverPort());
    json.writeBooleanProperty("answered", c.answered());
    c.icmp().ifPresent(this::icmp);
    json.writeArrayPropertyStart("questions");
    for (Conversation.Question asked : c.questions()) {
      json.writeStartObject();
      json.writeStringProperty("name", asked.name());
      json.writeStringProperty("type", asked.type());
      json.writeStringProperty("code", asked.code());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("firstPacket", c.firstPacket());
    json.writeStringProperty("firstTime", time(c.firstTime()));
    json.writeStringProperty("lastTime", time(c.lastTime()));
    traffic("fromClient", c.fromClient());
    traffic("fromServer", c.fromServer());
    json.writeEndObject();
  }

  private void icmp(IcmpError error) {
    json.writeObjectPropertyStart("icmp");
    json.writeStringProperty("words", error.words());
    json.writeStringProperty("from", error.sender().toString());
    json.writeNumberProperty("version", error.version());
    json.writeNumberProperty("type", error.type());
    json.writeNumberProperty("code", error.code());
    json.writeEndObject();
  }

  private void handshake(Handshake handshake) {
    json.writeObjectPropertyStart("handshake");
    json.writeBooleanProperty("synSeen", handshake.synSeen());
    json.writeBooleanProperty("answerSeen", handshake.answerSeen());
    json.writeBooleanProperty("simultaneous", handshake.simultaneous());
    json.writeBooleanProperty("portsReused", handshake.reused());
    if (handshake.answerAfter().isPresent()) {
      double after = handshake.answerAfter().getAsLong() / NANOS_IN_MILLI;
      json.writeNumberProperty("answerAfterMillis", after);
    }
    json.writeNumberProperty("synRetransmissions", handshake.synRepeats());
    json.writeArrayPropertyStart("synIntervalsMillis");
    handshake.synIntervals().forEach(nanos -> json.writeNumber(nanos / NANOS_IN_MILLI));
    json.writeEndArray();
    json.writeNumberProperty("answerRetransmissions", handshake.answerRepeats());
    json.writeNumberProperty("synCopies", handshake.copies());
    json.writeEndObject();
  }

  private void traffic(String name, Traffic traffic) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("packets", traffic.packets());
    json.writeNumberProperty("bytes", traffic.bytes());
    json.writeEndObject();
  }

  @Override
  public void end(PacketFile file) {
    json.writeEndArray();
    json.writeArrayPropertyStart("udp");
    file.conversations().all().forEach(this::conversation);
    json.writeEndArray();
    json.writeNumberProperty("udpPacketsOmitted", file.conversations().omitted());
    json.writeArrayPropertyStart("interfaces");
    for (Device device : file.devices()) {
      json.writeStartObject();
      json.writeStringProperty("name", device.name());
      json.writeNumberProperty("linkType", device.linkType());
      json.writeNumberProperty("snapLength", device.snapLength());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("problems");
    for (FileProblem problem : file.problems()) {
      json.writeStartObject();
      json.writeNumberProperty("offset", problem.offset());
      json.writeStringProperty("message", problem.message());
      json.writeEndObject();
    }
    json.writeEndArray();
    file.checksums().ifPresent(this::checksums);
    summary(file.totals());
    json.writeEndObject();
  }

  private void checksums(ChecksumSurvey survey) {
    json.writeObjectPropertyStart("checksums");
    for (Checksum checksum : Checksum.values()) {
      String name = checksum.name().toLowerCase(Locale.ROOT);
      json.writeNumberProperty(name, survey.counts().getOrDefault(checksum, 0L));
    }
    json.writeArrayPropertyStart("wrongPackets");
    survey.wrong().forEach(json::writeNumber);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void summary(Totals totals) {
    json.writeObjectPropertyStart("summary");
    json.writeNumberProperty("packets", totals.packets());
    json.writeNumberProperty("bytes", totals.bytes());
    json.writeNumberProperty("capturedBytes", totals.capturedBytes());
    json.writeNumberProperty("cutPackets", totals.cut());
    json.writeNumberProperty("fragments", totals.fragments());
    json.writeNumberProperty("tcpPackets", totals.tcp());
    json.writeNumberProperty("udpPackets", totals.udp());
    json.writeNumberProperty("icmpPackets", totals.icmp());
    json.writeNumberProperty("otherPackets", totals.other());
    if (totals.packets() > 0) {
      json.writeStringProperty("firstTime", time(totals.firstTime()));
      json.writeStringProperty("lastTime", time(totals.lastTime()));
    }
    json.writeNumberProperty("connections", totals.connections());
    for (Fate fate : Fate.values()) {
      json.writeNumberProperty(fate.key(), totals.fate(fate));
    }
    json.writeNumberProperty("countedEarly", totals.leftEarly());
    json.writeEndObject();
  }

  @Override
  public void end(Totals totals, int files) {
    json.writeEndArray();
    json.writeRaw("\n");
    summary(totals);
    json.writeEndObject();
    json.flush();
    out.println();
  }

  private static String time(long nanos) {
    return Instant.ofEpochSecond(
            Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L))
        .toString();
  }
}
