package dev.gumshoe.anonymous;

import dev.gumshoe.redact.names.Leak;
import dev.gumshoe.redact.names.LeakSearch;
import dev.gumshoe.redact.names.StandIns;
import dev.gumshoe.redact.packets.PacketLeaks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Searches all files of a folder for originals, and their names. */
final class FolderSearch {
  private static final int SECTION = 0x0a0d0d0a;

  private final LeakSearch texts;
  private final PacketLeaks packets;

  FolderSearch(StandIns standIns) {
    texts = new LeakSearch(standIns.replacements());
    packets = new PacketLeaks(standIns);
  }

  List<Leak> in(Path folder) throws IOException {
    List<Leak> leaks = new ArrayList<>();
    List<Path> files;
    try (var all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = folder.relativize(file).toString();
      leaks.addAll(texts.in("the name of " + name, name));
      byte[] bytes = Files.readAllBytes(file);
      leaks.addAll(texts.in(name, new String(bytes, StandardCharsets.ISO_8859_1)));
      if (packets(bytes)) {
        leaks.addAll(packets.in(name, file));
      }
    }
    return leaks;
  }

  private static boolean packets(byte[] bytes) {
    return bytes.length >= 4 && ByteBuffer.wrap(bytes).getInt() == SECTION;
  }
}
