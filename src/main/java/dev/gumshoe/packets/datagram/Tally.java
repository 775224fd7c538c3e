package dev.gumshoe.packets.datagram;

import dev.gumshoe.packets.connection.IcmpError;
import dev.gumshoe.packets.connection.Traffic;
import dev.gumshoe.packets.layer.Dns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A conversation that is counted. */
final class Tally {
  private static final int MOST_QUESTIONS = 16;

  private final Conversations.Ends ends;
  private final long firstPacket;
  private final long firstTime;
  private final Map<Asked, String> questions = new LinkedHashMap<>();
  private long lastTime;
  private long asked;
  private long askedBytes;
  private long answered;
  private long answeredBytes;
  private Optional<IcmpError> icmp = Optional.empty();

  /** The number tells questions apart that are asked from one port (RFC 1035, 4.1.1). */
  private record Asked(int id, String name, String type) {}

  Tally(Conversations.Ends ends, long firstPacket, long firstTime) {
    this.ends = ends;
    this.firstPacket = firstPacket;
    this.firstTime = firstTime;
    lastTime = firstTime;
  }

  /** Whether what goes this way is the client's. */
  boolean asks(Conversations.Ends way) {
    return ends.equals(way);
  }

  void take(boolean asks, long bytes, long time, Optional<Dns> dns) {
    asked += asks ? 1 : 0;
    askedBytes += asks ? bytes : 0;
    answered += asks ? 0 : 1;
    answeredBytes += asks ? 0 : bytes;
    lastTime = Math.max(lastTime, time);
    dns.filter(message -> !message.name().isEmpty()).ifPresent(this::take);
  }

  private void take(Dns message) {
    var question = new Asked(message.id(), message.name(), message.type());
    if (questions.size() < MOST_QUESTIONS || questions.containsKey(question)) {
      String code = message.response() ? message.codeWords() : "";
      questions.merge(question, code, (old, now) -> now.isEmpty() ? old : now);
    }
  }

  void icmp(IcmpError error) {
    icmp = icmp.or(() -> Optional.of(error));
  }

  Conversation conversation() {
    List<Conversation.Question> asked =
        questions.entrySet().stream()
            .map(
                one ->
                    new Conversation.Question(
                        one.getKey().name(), one.getKey().type(), one.getValue()))
            .toList();
    return new Conversation(
        ends.from(),
        ends.fromPort(),
        ends.to(),
        ends.toPort(),
        new Traffic(this.asked, askedBytes),
        new Traffic(answered, answeredBytes),
        icmp,
        asked,
        firstPacket,
        firstTime,
        lastTime);
  }
}
