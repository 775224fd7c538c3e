package dev.gumshoe.redact.packets;

import dev.gumshoe.packets.file.CaptureFile;
import dev.gumshoe.packets.file.RawPacket;
import dev.gumshoe.redact.names.Originals;
import dev.gumshoe.redact.names.StandIns;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes packet captures anew with stand-ins. The result is a file of pcapng, whatever the file
 * was: times to the nanosecond, link types and lengths are those of the packets; comments, names
 * and all else that a file can hold beside packets are not taken over. Behind damage nothing is.
 */
public final class CaptureRewriter {
  private final PacketRewriter packets;

  /** With these stand-ins. */
  public CaptureRewriter(StandIns standIns) {
    this.packets = new PacketRewriter(standIns);
  }

  /**
   * Takes up the addresses of a file's packets.
   *
   * @throws IOException when it cannot be read
   */
  public static void collect(Path file, Originals originals) throws IOException {
    try (CaptureFile capture = CaptureFile.open(file)) {
      for (Optional<RawPacket> next = capture.next(); next.isPresent(); next = capture.next()) {
        PacketRewriter.collect(next.get(), originals);
      }
    }
  }

  /**
   * Writes a file anew.
   *
   * @throws IOException when one cannot be read, or the other not be written
   */
  public void rewrite(Path from, Path to) throws IOException {
    try (CaptureFile capture = CaptureFile.open(from);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      var writer = new PcapngWriter(out);
      for (Optional<RawPacket> next = capture.next(); next.isPresent(); next = capture.next()) {
        writer.packet(next.get(), packets.rewritten(next.get()));
      }
    }
  }
}
