package dev.gumshoe.remote.recorded;

import dev.gumshoe.flow.cases.CasePackets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What tcpdump does at a place of a case.
 *
 * @param file what it writes at once; empty where it fails
 * @param begins what it says before
 * @param ends what it says when it is asked to end
 * @param status its exit status
 */
public record RecordedTcpdump(Optional<Path> file, String begins, String ends, int status) {
  static RecordedTcpdump of(CasePackets packets, String device) {
    if (packets.file().isEmpty()) {
      return new RecordedTcpdump(Optional.empty(), packets.stderr(), "", packets.status());
    }
    long count = count(packets.file().get());
    String ends =
        "%d packets captured\n%d packets received by filter\n%d packets dropped by kernel\n"
            .formatted(count, count + packets.dropped(), packets.dropped());
    String begins =
        packets.stderr()
            + "tcpdump: listening on %s, link-type EN10MB (Ethernet), snapshot length 256 bytes\n"
                .formatted(device);
    return new RecordedTcpdump(packets.file(), begins, ends, 0);
  }

  /** As tcpdump complains of a device that it does not find. */
  static RecordedTcpdump without(String device) {
    String says = "tcpdump: %s: No such device exists\n(No such device exists)\n".formatted(device);
    return new RecordedTcpdump(Optional.empty(), says, "", 1);
  }

  /** Packets of a file, by their headers (pcap-savefile(5)); it was looked at when it was read. */
  private static long count(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(24);
      boolean big = head.length > 0 && (head[0] & 0xff) == 0xa1;
      ByteOrder order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
      long packets = 0;
      while (true) {
        byte[] record = in.readNBytes(16);
        if (record.length < 16) {
          return packets;
        }
        in.skipNBytes(ByteBuffer.wrap(record).order(order).getInt(8));
        packets++;
      }
    } catch (IOException e) {
      return 0;
    }
  }
}
