package dev.gumshoe.redact.names;

import dev.gumshoe.packets.layer.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Replaces in texts. */
final class TextEdits {
  private final StandIns standIns;

  TextEdits(StandIns standIns) {
    this.standIns = standIns;
  }

  private record Edit(int from, int to, String text) {}

  String apply(String text) {
    List<Edit> edits = new ArrayList<>();
    addresses(text, edits);
    names(text, edits);
    if (edits.isEmpty()) {
      return text;
    }
    // Of those that lie within each other, the one that begins first and is longest counts.
    edits.sort(Comparator.comparingInt(Edit::from).thenComparingInt(edit -> -edit.to()));
    var result = new Padded(text);
    for (Edit edit : edits) {
      result.replace(edit.from(), edit.to(), edit.text());
    }
    return result.finished();
  }

  private void addresses(String text, List<Edit> edits) {
    for (Token token : Tokens.in(text)) {
      String old = text.substring(token.from(), token.to());
      String standIn =
          switch (token) {
            case Token.Ip ip -> written(ip, old);
            case Token.Version _ -> old;
            case Token.Hardware own -> Texts.written(standIns.of(own.mac()), own.separator(), old);
          };
      if (!standIn.equalsIgnoreCase(old)) {
        edits.add(new Edit(token.from(), token.to(), standIn));
      }
    }
  }

  /** An address that stays, stays as it is written. */
  private String written(Token.Ip ip, String old) {
    Address standIn = standIns.of(ip.address());
    boolean stays = standIn.equals(ip.address()) || !ip.sure() && !standIns.known(ip.address());
    return stays ? old : Texts.written(standIn, ip.form(), old);
  }

  private void names(String text, List<Edit> edits) {
    Map<String, String> names = standIns.names();
    var lengths = new TreeSet<Integer>();
    names.keySet().forEach(name -> lengths.add(name.length()));
    List<Integer> longestFirst = List.copyOf(lengths.reversed());
    for (int at = 0; at < text.length() && !names.isEmpty(); at++) {
      if (Borders.before(text, at) && !Borders.behind(text, at)) {
        for (int length : longestFirst) {
          int to = at + length;
          if (to <= text.length() && Borders.behind(text, to)) {
            String standIn = names.get(text.substring(at, to));
            if (standIn != null) {
              edits.add(new Edit(at, to, standIn));
              break;
            }
          }
        }
      }
    }
  }
}
