package dev.gumshoe.packets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.packets.connection.Connection;
import dev.gumshoe.packets.connection.Ending;
import dev.gumshoe.packets.connection.Fate;
import dev.gumshoe.packets.connection.Handshake;
import dev.gumshoe.packets.connection.IcmpError;
import dev.gumshoe.packets.connection.Traffic;
import dev.gumshoe.packets.layer.Address;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of connections, by the packets of both sides. */
class ConnectionsTest {
  private static final long FIRST = 1_780_000_000_000_000_000L;
  private static final long MILLI = 1_000_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c S | UNANSWERED | OPEN",
        "c S; s R. ack=1 | REFUSED | RESET_BY_SERVER",
        "c S; s R. ack=1; c S at=1000; s R. ack=1 | REFUSED | RESET_BY_SERVER",
        "c S; s R. ack=900000 | UNANSWERED | OPEN",
        "c S; s R | UNANSWERED | OPEN",
        "c S; s S. ack=1 | HALF_OPEN | OPEN",
        "c S; s S. ack=1; c R seq=1 | ABORTED | RESET_BY_CLIENT",
        "c S; s S. ack=1; c . seq=1 ack=1 | ESTABLISHED | OPEN",
        "c S; s S. ack=1; c . seq=1 ack=1; s F. seq=1 ack=1 | ESTABLISHED | CLOSED_BY_SERVER",
        "c S; s S. ack=1; c P. seq=1 ack=1 len=9; c F. seq=10 ack=1 | ESTABLISHED | CLOSED_BY_CLIENT",
        "c S; s S. ack=1; c . seq=1 ack=1; c F. seq=1 ack=1; s F. seq=1 ack=2; c R seq=2 | ESTABLISHED | CLOSED",
        "c S; s S. ack=1; c . seq=1 ack=1; c F. seq=1 ack=1; s R. ack=2 | RESET | RESET_BY_SERVER",
        "c S; s S. ack=1; c . seq=1 ack=1; c R seq=1 | RESET | RESET_BY_CLIENT",
        "c S; s . seq=500 ack=70000 | UNANSWERED | OPEN",
        "c S; c . seq=1 ack=1 | ESTABLISHED | OPEN",
        "s S. ack=1; c . seq=1 ack=1 | ESTABLISHED | OPEN",
        "s S. ack=1; s P. seq=1 ack=50 len=5 | ESTABLISHED | OPEN",
        "s S. ack=1 | HALF_OPEN | OPEN",
        "s S. ack=1; c S; c . seq=1 ack=1 | ESTABLISHED | OPEN",
        "c S; s S other=0; c S. ack=1; s S. ack=1 | ESTABLISHED | OPEN",
        "c P. seq=5 ack=5 len=3; s . seq=5 ack=8 | MIDSTREAM | OPEN",
        "s R ack=5 | MIDSTREAM | RESET_BY_CLIENT",
      })
  void handshakeHasAFate(String lines, Fate fate, Ending ending) throws IOException {
    for (Net net : List.of(Net.FOUR, Net.SIX)) {
      Dialogue.Told told = new Dialogue(net).say(lines.split("; ")).told();
      assertThat(told.connections()).hasSize(1);
      assertThat(told.connections().getFirst().fate()).isEqualTo(fate);
      assertThat(told.connections().getFirst().ending()).isEqualTo(ending);
      assertThat(told.totals().fate(fate)).isEqualTo(1);
    }
  }

  @Test
  void wholeConnectionIsToldWhole() throws IOException {
    byte[] request =
        "GET /secret HTTP/1.1\r\nHost: web.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    Connection told =
        new Dialogue(Net.FOUR)
            .say(
                "c S at=0",
                "c S at=1000",
                "c S at=3000",
                "s S. ack=1 at=3004",
                "s S. ack=1 at=4010")
            .at(4011, Net.FOUR.tcp(40_000, 443, 24, 4_294_967_291L, 77_001, Wire.u8(), request))
            .told()
            .connections()
            .getFirst();
    assertThat(told)
        .isEqualTo(
            new Connection(
                1,
                FIRST,
                FIRST + 4011 * MILLI,
                new Address(4, 0, 0x0a000001),
                40_000,
                new Address(4, 0, 0x0a000002),
                443,
                Fate.ESTABLISHED,
                Ending.OPEN,
                new Handshake(
                    true,
                    true,
                    false,
                    false,
                    OptionalLong.of(3004 * MILLI),
                    List.of(1000 * MILLI, 2000 * MILLI),
                    2,
                    1,
                    0),
                new Traffic(4, 3 * 40 + 40 + request.length),
                new Traffic(2, 80),
                "web.example",
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "4, 3, 3, true, port-unreachable, REFUSED_BY_ICMP",
    "4, 3, 13, true, admin-prohibited, REFUSED_BY_ICMP",
    "4, 3, 10, true, host-prohibited, REFUSED_BY_ICMP",
    "4, 11, 0, true, ttl-zero-during-transit, REFUSED_BY_ICMP",
    "4, 3, 4, true, fragmentation-needed, UNANSWERED",
    "6, 1, 1, true, adm-prohibited, REFUSED_BY_ICMP",
    "6, 1, 4, false, port-unreachable, REFUSED_BY_ICMP",
    "6, 2, 0, true, packet-too-big, UNANSWERED",
  })
  void icmpRefuses(int version, int type, int code, boolean all, String words, Fate fate)
      throws IOException {
    Net net = version == 4 ? Net.FOUR : Net.SIX;
    Net router = version == 4 ? Net.OTHER_FOUR : Net.OTHER_SIX;
    Dialogue dialogue = new Dialogue(net).say("c S");
    byte[] syn = dialogue.syn();
    byte[] quote = all ? syn : Arrays.copyOf(syn, syn.length - 12); // 8 bytes of TCP are enough
    var back = new Net(version, router.here(), net.here());
    Connection told =
        dialogue.at(1, back.icmp(type, code, 0, quote)).told().connections().getFirst();
    assertThat(told.fate()).isEqualTo(fate);
    assertThat(told.icmp().map(IcmpError::words)).hasValue(words);
    assertThat(told.icmp().map(error -> error.sender().toString()))
        .hasValue(version == 4 ? "192.168.7.1" : "2001:db8::a");
  }

  @Test
  void icmpAboutAnotherSynRefusesNothing() throws IOException {
    Connection told =
        new Dialogue(Net.FOUR)
            .say("c S isn=5")
            .at(1, Net.FOUR.back().icmp(3, 3, 0, new Dialogue(Net.FOUR).syn()))
            .told()
            .connections()
            .getFirst();
    assertThat(told.fate()).isEqualTo(Fate.UNANSWERED);
  }

  @Test
  void portsThatAreUsedAgainAreAnotherConnection() throws IOException {
    Dialogue.Told told =
        new Dialogue(Net.FOUR)
            .say("c S isn=5", "s R. ack=1 other=5")
            .say("c S isn=900", "s S. ack=1 other=900", "c . seq=1 ack=1 isn=900")
            .say("s S isn=333 other=0", "c R. ack=1 other=333")
            .told();
    assertThat(told.connections().stream().map(Connection::fate))
        .containsExactly(Fate.REFUSED, Fate.ESTABLISHED, Fate.REFUSED);
    assertThat(told.connections().stream().map(one -> one.handshake().reused()))
        .containsExactly(false, true, true);
    assertThat(told.connections().stream().map(Connection::clientPort))
        .containsExactly(40_000, 40_000, 443);
  }

  @Test
  void sameSynAtTwoInterfacesWasNotSentAgain() throws IOException {
    Connection told =
        new Dialogue(Net.FOUR)
            .say("c S at=0", "c S at=1", "c S at=1000", "c S at=1001")
            .told()
            .connections()
            .getFirst();
    assertThat(told.handshake().synIntervals()).containsExactly(1000 * MILLI);
    assertThat(told.handshake().copies()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 10, 1000})
  void moreConnectionsThanAreHeldAreAllTold(int limit) throws IOException {
    var dialogue = new Dialogue(Net.FOUR);
    for (int i = 0; i < 500; i++) {
      dialogue.say("c S at=%d port=%d".formatted(i, 1000 + i));
      dialogue.say("s R. ack=1 at=%d port=%d".formatted(i, 1000 + i));
    }
    Dialogue.Told told = dialogue.told(limit);
    assertThat(told.totals().fate(Fate.REFUSED)).isEqualTo(500);
    assertThat(told.totals().connections()).isEqualTo(500);
    assertThat(told.totals().leftEarly()).isZero();
    assertThat(told.connections().stream().map(Connection::firstPacket)).isSorted();
  }

  @Test
  void connectionsThatLeaveBeforeTheirEndAreCounted() throws IOException {
    var dialogue = new Dialogue(Net.FOUR);
    for (int i = 0; i < 9; i++) {
      dialogue.say("c S at=%d port=%d".formatted(i, 1000 + i));
    }
    Dialogue.Told told = dialogue.told(8);
    assertThat(told.connections()).hasSize(9);
    assertThat(told.totals().leftEarly()).isEqualTo(2);
  }
}
