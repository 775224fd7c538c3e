package dev.gumshoe.packets;

import dev.gumshoe.packets.decode.Decoded;
import dev.gumshoe.packets.decode.Decoder;
import dev.gumshoe.packets.file.CaptureFile;
import dev.gumshoe.packets.file.FileProblem;
import dev.gumshoe.packets.file.RawPacket;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Gumshoe reads of a file. */
record Ours(List<Decoded> packets, Optional<FileProblem> problem) {
  static Ours read(Path file) throws IOException {
    return read(CaptureFile.open(file));
  }

  static Ours of(InputStream bytes) throws IOException {
    return read(CaptureFile.of(bytes));
  }

  private static Ours read(CaptureFile opened) throws IOException {
    try (opened) {
      var decoder = new Decoder();
      List<Decoded> all = new ArrayList<>();
      Optional<RawPacket> next = opened.next();
      while (next.isPresent()) {
        all.add(decoder.decode(next.get()));
        next = opened.next();
      }
      opened.end();
      return new Ours(all, opened.problem());
    }
  }
}
