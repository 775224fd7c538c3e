package dev.gumshoe.netfilter.packet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** TCP flags as iptables writes them: {@code SYN,ACK}, {@code ALL}, {@code NONE}. */
public final class TcpFlags {
  /** SYN. */
  public static final int SYN = 2;

  private static final List<String> NAMES = List.of("FIN", "SYN", "RST", "PSH", "ACK", "URG");
  private static final int ALL = 63;

  private TcpFlags() {}

  /** The bits of names with commas between, of a number, of ALL or of NONE; empty for others. */
  public static OptionalInt read(String text) {
    if (text.matches("0x[0-9a-fA-F]{1,2}")) {
      return OptionalInt.of(Integer.parseInt(text.substring(2), 16));
    }
    int bits = 0;
    for (String word : text.toUpperCase(Locale.ROOT).split(",")) {
      int at = NAMES.indexOf(word);
      if (at < 0 && !word.equals("ALL") && !word.equals("NONE")) {
        return OptionalInt.empty();
      }
      bits |= at >= 0 ? 1 << at : word.equals("ALL") ? ALL : 0;
    }
    return OptionalInt.of(bits);
  }

  /** Their names; NONE where none is set. */
  public static String print(int bits) {
    var words = new ArrayList<String>();
    for (int i = 0; i < NAMES.size(); i++) {
      if ((bits >> i & 1) != 0) {
        words.add(NAMES.get(i));
      }
    }
    return words.isEmpty() ? "NONE" : String.join(",", words);
  }
}
