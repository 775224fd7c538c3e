package dev.gumshoe.packets.datagram;

import dev.gumshoe.packets.connection.IcmpError;
import dev.gumshoe.packets.connection.Traffic;
import dev.gumshoe.packets.layer.Address;
import java.util.List;
import java.util.Optional;

/**
 * UDP datagrams between two ports. UDP has no beginning (RFC 768): who sent first is the client,
 * unless that is an answer of DNS.
 *
 * @param icmp the first ICMP error about one of the client's datagrams
 * @param questions what was asked by DNS, in the order asked
 * @param firstPacket its number in the file, from 1
 * @param firstTime nanoseconds since 1970
 * @param lastTime likewise
 */
public record Conversation(
    Address client,
    int clientPort,
    Address server,
    int serverPort,
    Traffic fromClient,
    Traffic fromServer,
    Optional<IcmpError> icmp,
    List<Question> questions,
    long firstPacket,
    long firstTime,
    long lastTime) {
  public Conversation {
    questions = List.copyOf(questions);
  }

  /**
   * A question of DNS.
   *
   * @param name what was asked for
   * @param type as {@code AAAA}
   * @param code of the answer as dig writes it, {@code NXDOMAIN}; empty where none was seen
   */
  public record Question(String name, String type, String code) {}

  /** Whether the server sent anything. */
  public boolean answered() {
    return fromServer.packets() > 0;
  }
}
