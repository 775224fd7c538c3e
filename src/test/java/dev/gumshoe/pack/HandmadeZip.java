package dev.gumshoe.pack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Zip files made byte by byte (APPNOTE.TXT 4.3), so that any part of them can lie. */
final class HandmadeZip {
  /** What stands in the headers of a file, and the bytes that stand between them. */
  record Part(
      String name,
      String localName,
      int flags,
      int method,
      int crc,
      int packed,
      int unpacked,
      long attributes,
      String extraText,
      String text) {
    private static String latin(byte[] bytes) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    byte[] extra() {
      return extraText.getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] bytes() {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static Part stored(String name, byte[] content) {
      return new Part(
          name,
          name,
          0,
          0,
          HandmadeZip.crcOf(content),
          content.length,
          content.length,
          0,
          "",
          latin(content));
    }

    static Part deflated(String name, byte[] content) {
      byte[] bytes = deflate(content);
      return new Part(
          name,
          name,
          0,
          8,
          HandmadeZip.crcOf(content),
          bytes.length,
          content.length,
          0,
          "",
          latin(bytes));
    }

    Part named(String other) {
      return new Part(
          other, other, flags, method, crc, packed, unpacked, attributes, extraText, text);
    }

    Part locally(String other) {
      return new Part(
          name, other, flags, method, crc, packed, unpacked, attributes, extraText, text);
    }

    Part flagged(int other) {
      return new Part(
          name, localName, other, method, crc, packed, unpacked, attributes, extraText, text);
    }

    Part by(int other) {
      return new Part(
          name, localName, flags, other, crc, packed, unpacked, attributes, extraText, text);
    }

    Part saying(int length) {
      return new Part(
          name, localName, flags, method, crc, packed, length, attributes, extraText, text);
    }

    Part mode(int mode) {
      return new Part(
          name,
          localName,
          flags,
          method,
          crc,
          packed,
          unpacked,
          (long) mode << 16,
          extraText,
          text);
    }

    Part extra(byte[] other) {
      return new Part(
          name, localName, flags, method, crc, packed, unpacked, attributes, latin(other), text);
    }

    Part bytes(byte[] other) {
      return new Part(
          name,
          localName,
          flags,
          method,
          crc,
          other.length,
          unpacked,
          attributes,
          extraText,
          latin(other));
    }
  }

  private final List<Part> parts = new ArrayList<>();
  private byte[] before = new byte[0];
  private byte[] between = new byte[0];
  private byte[] behind = new byte[0];
  private boolean overlapping;

  HandmadeZip with(Part part) {
    parts.add(part);
    return this;
  }

  /** Changes the last part. */
  HandmadeZip but(UnaryOperator<Part> change) {
    parts.add(change.apply(parts.removeLast()));
    return this;
  }

  HandmadeZip before(String text) {
    before = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  HandmadeZip between(String text) {
    between = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  HandmadeZip behind(String text) {
    behind = text.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /** All entries of the list point to the bytes of the second. */
  HandmadeZip overlapping() {
    overlapping = true;
    return this;
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    out.writeBytes(before);
    for (Part part : parts) {
      offsets.add(out.size());
      out.writeBytes(local(part));
      out.writeBytes(part.bytes());
    }
    out.writeBytes(between);
    int list = out.size();
    for (int at = 0; at < parts.size(); at++) {
      out.writeBytes(central(parts.get(at), offsets.get(overlapping && at > 1 ? 1 : at)));
    }
    out.writeBytes(end(parts.size(), out.size() - list, list));
    out.writeBytes(behind);
    return out.toByteArray();
  }

  private static byte[] local(Part part) {
    byte[] name = part.localName().getBytes(StandardCharsets.UTF_8);
    var all = new byte[30 + name.length + part.extra().length];
    ByteBuffer header = buffer(all);
    header.putInt(0x04034b50).putShort((short) 20).putShort((short) part.flags());
    header.putShort((short) part.method()).putInt(0);
    header.putInt(part.crc()).putInt(part.packed()).putInt(part.unpacked());
    header.putShort((short) name.length).putShort((short) part.extra().length);
    header.put(name).put(part.extra());
    return all;
  }

  private static byte[] central(Part part, int offset) {
    byte[] name = part.name().getBytes(StandardCharsets.UTF_8);
    var all = new byte[46 + name.length + part.extra().length];
    ByteBuffer header = buffer(all);
    header.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
    header.putShort((short) part.flags()).putShort((short) part.method()).putInt(0);
    header.putInt(part.crc()).putInt(part.packed()).putInt(part.unpacked());
    header.putShort((short) name.length).putShort((short) part.extra().length);
    header.putShort((short) 0).putShort((short) 0).putShort((short) 0);
    header.putInt((int) part.attributes()).putInt(offset);
    header.put(name).put(part.extra());
    return all;
  }

  private static byte[] end(int count, int size, int offset) {
    var all = new byte[22];
    ByteBuffer end = buffer(all).putInt(0x06054b50).putInt(0);
    end.putShort((short) count).putShort((short) count).putInt(size).putInt(offset);
    end.putShort((short) 0);
    return all;
  }

  private static ByteBuffer buffer(byte[] all) {
    return ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN);
  }

  static int crcOf(byte[] content) {
    var crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  static byte[] deflate(byte[] content) {
    var deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    var block = new byte[8192];
    while (!deflater.finished()) {
      out.write(block, 0, deflater.deflate(block));
    }
    deflater.end();
    return out.toByteArray();
  }
}
