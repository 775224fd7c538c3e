package dev.gumshoe.packets.inspect;

import dev.gumshoe.packets.decode.Decoded;
import dev.gumshoe.packets.decode.Decoder;
import dev.gumshoe.packets.file.CaptureFile;
import dev.gumshoe.packets.file.FileProblem;
import dev.gumshoe.packets.file.RawPacket;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds a packet in a file by its number. */
public final class FrameReader {
  private FrameReader() {}

  /**
   * The packet. It is taken apart alone: a datagram in fragments is not put together.
   *
   * @param frame from 1
   * @throws IOException with a sentence, when the file or the packet is not there
   */
  public static Inspection read(Path file, long frame) throws IOException {
    try (CaptureFile capture = CaptureFile.open(file)) {
      Optional<RawPacket> packet = capture.next();
      while (packet.isPresent() && packet.get().number() < frame) {
        packet = capture.next();
      }
      return inspect(new Decoder().decode(packet.orElseThrow(() -> absent(capture, frame))));
    } catch (NoSuchFileException e) {
      throw new IOException("The file of this point's packets is not there: " + file + ".", e);
    }
  }

  private static Inspection inspect(Decoded decoded) {
    return new Inspection(
        decoded.toString(),
        LayerNodes.of(decoded.layers()),
        decoded.packet().bytes(),
        decoded.packet().originalLength());
  }

  private static IOException absent(CaptureFile capture, long frame) {
    String why = capture.problem().map(FileProblem::sentence).map(at -> " " + at).orElse("");
    return new IOException(
        "The file has %d packets, and not number %d.%s".formatted(capture.packets(), frame, why));
  }
}
