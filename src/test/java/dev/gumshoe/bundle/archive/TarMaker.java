package dev.gumshoe.bundle.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes tar archives such as no tar would write. */
final class TarMaker {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  TarMaker file(String name, byte[] content) {
    head(name, '0', "", content.length);
    out.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
    return this;
  }

  TarMaker file(String name, String content) {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  TarMaker entry(String name, char type, String link) {
    head(name, type, link, 0);
    return this;
  }

  byte[] ended() {
    out.writeBytes(new byte[1024]);
    return out.toByteArray();
  }

  byte[] unended() {
    return out.toByteArray();
  }

  private void head(String name, char type, String link, int size) {
    byte[] block = new byte[512];
    put(block, 0, name);
    put(block, 100, "0000644");
    put(block, 124, "%011o".formatted(size));
    put(block, 136, "%011o".formatted(1_700_000_000));
    block[156] = (byte) type;
    put(block, 157, link);
    put(block, 257, "ustar");
    put(block, 263, "00");
    Arrays.fill(block, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte one : block) {
      sum += one & 0xff;
    }
    put(block, 148, "%06o\0 ".formatted(sum));
    out.writeBytes(block);
  }

  private static void put(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }
}
