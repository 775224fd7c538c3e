package dev.gumshoe.packets.inspect;

import dev.gumshoe.packets.file.Bytes;
import dev.gumshoe.packets.layer.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Sixteen bytes of a packet.
 *
 * @param offset of the first, in the packet
 * @param cells the bytes
 */
public record HexLine(int offset, List<Cell> cells) {
  private static final int PER_LINE = 16;

  public HexLine {
    cells = List.copyOf(cells);
  }

  /**
   * A byte.
   *
   * @param value 0 to 255
   * @param marked whether it is of the chosen layer
   */
  public record Cell(int value, boolean marked) {
    /** Two digits. */
    public String hex() {
      return "%02x".formatted(value);
    }

    /** The ASCII character; a dot for what does not print. */
    public String character() {
      return value >= 0x20 && value < 0x7f ? String.valueOf((char) value) : ".";
    }
  }

  /** All bytes, those of a span marked. */
  public static List<HexLine> of(Bytes bytes, Span marked) {
    var lines = new ArrayList<HexLine>();
    for (int at = 0; at < bytes.length(); at += PER_LINE) {
      var cells = new ArrayList<Cell>(PER_LINE);
      for (int each = at; each < Math.min(at + PER_LINE, bytes.length()); each++) {
        cells.add(new Cell(bytes.u8(each), each >= marked.from() && each < marked.to()));
      }
      lines.add(new HexLine(at, cells));
    }
    return lines;
  }

  /** Where it begins, in hexadecimal. */
  public String address() {
    return "%04x".formatted(offset);
  }

  /** Whether any byte of it is of the chosen layer. */
  public boolean marked() {
    return cells.stream().anyMatch(Cell::marked);
  }
}
