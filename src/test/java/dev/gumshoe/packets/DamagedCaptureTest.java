package dev.gumshoe.packets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.packets.decode.Decoded;
import java.io.ByteArrayInputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Damaged files: no exception, the packets before the damage, and a problem with its place. */
class DamagedCaptureTest {
  private static final int FLIPPED = 60;

  @TempDir private Path folder;

  /** Kinds of files. */
  enum Kind {
    PCAP {
      @Override
      byte[] file(Link link) {
        return Captures.pcap(ByteOrder.LITTLE_ENDIAN, false, link.number(), Zoo.frames(link));
      }
    },
    PCAPNG {
      @Override
      byte[] file(Link link) {
        return Captures.pcapng(ByteOrder.BIG_ENDIAN, link.number(), Zoo.frames(link));
      }
    };

    abstract byte[] file(Link link);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void filesThatEndTooEarlyGiveThePacketsBefore(Kind kind) throws Exception {
    byte[] whole = kind.file(Link.ETHERNET);
    List<String> all = accounts(Ours.read(Files.write(folder.resolve("whole"), whole)));
    for (int length = 0; length < whole.length; length++) {
      Ours ours = Ours.of(new ByteArrayInputStream(whole, 0, length));
      List<String> read = accounts(ours);
      assertThat(read).isEqualTo(all.subList(0, read.size()));
      int end = length;
      assertThat(ours.problem())
          .as("cut after %d bytes", length)
          .satisfies(
              problem -> assertThat(problem.isEmpty() || problem.get().offset() <= end).isTrue());
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void filesThatEndTooEarlyReadAsTcpdumpReadsThem(Kind kind) throws Exception {
    byte[] whole = kind.file(Link.ETHERNET);
    for (int length = 1; length < whole.length; length += 1 + length / 9) {
      Path file = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
      Tcpdump theirs = Tcpdump.read(file);
      Ours ours = Ours.read(file);
      assertThat(accounts(ours)).isEqualTo(theirs.packets().stream().map(Account::of).toList());
      boolean complains =
          theirs.complaint().contains("tcpdump: ")
              && !theirs.complaint().contains("no Interface Description"); // no packets either
      assertThat(ours.problem().isPresent()).as("%d: %s", length, theirs).isEqualTo(complains);
    }
  }

  @ParameterizedTest
  @EnumSource(Link.class)
  void filesWithWrongBytesGiveAsManyPacketsAsTcpdump(Link link) throws Exception {
    var random = new Random(7);
    for (int i = 0; i < FLIPPED; i++) {
      byte[] bytes = Kind.values()[i % 2].file(link);
      for (int left = 1 + random.nextInt(6); left > 0; left--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      Path file = Files.write(folder.resolve("flipped"), bytes);
      Ours ours = Ours.read(file);
      agreeOnScan(ours);
      Tcpdump theirs = Tcpdump.read(file);
      if (theirs.complaint().contains("data link type")) {
        continue; // it refuses the whole file then
      }
      assertThat(ours.packets().size())
          .as("file %d: %s, %s", i, ours.problem(), theirs.complaint())
          .isEqualTo(theirs.packets().size());
    }
  }

  @ParameterizedTest
  @EnumSource(Link.class)
  void noBytesOfPacketsEverMakeAnException(Link link) throws Exception {
    var random = new Random(8);
    List<byte[]> frames = Zoo.frames(link);
    for (int i = 0; i < 100; i++) {
      List<byte[]> changed = frames.stream().map(frame -> changed(frame, random)).toList();
      int snapLength = random.nextBoolean() ? 262_144 : 20 + random.nextInt(100);
      byte[] file =
          Captures.pcap(ByteOrder.LITTLE_ENDIAN, false, link.number(), snapLength, changed);
      Ours ours = Ours.of(new ByteArrayInputStream(file));
      assertThat(ours.packets()).hasSize(frames.size());
      agreeOnScan(ours);
      ours.packets().forEach(packet -> assertThat(packet.toString()).isNotEmpty());
    }
  }

  private static byte[] changed(byte[] frame, Random random) {
    byte[] copy = frame.clone();
    for (int left = random.nextInt(4); left > 0; left--) {
      int at = random.nextInt(Math.min(copy.length, 80));
      copy[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) 0xff;
    }
    return Arrays.copyOf(copy, random.nextInt(10) > 0 ? copy.length : random.nextInt(60));
  }

  private static void agreeOnScan(Ours ours) {
    for (Decoded packet : ours.packets()) {
      assertThat(ScanAccount.scanned(packet.packet()))
          .as("%s", packet)
          .isEqualTo(ScanAccount.decoded(packet));
    }
  }

  private static List<String> accounts(Ours ours) {
    return ours.packets().stream().map(Account::of).toList();
  }
}
