package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.Addresses.Address;
import dev.gumshoe.evidence.Addresses.Interface;
import dev.gumshoe.evidence.IpText;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of {@code ip addr show}. */
final class TextInterfaces {
  private static final Pattern LINK =
      Pattern.compile("\\d{1,10}: ([^\\s@]{1,64}?)(?:@([^\\s]{1,64}?))?:\\s+<([^>]*)>(.*)");
  private static final Pattern ONE_LINE =
      Pattern.compile("\\d{1,10}: (\\S{1,64}?):?\\s+(inet6? .*)");
  private static final Pattern ADDRESS =
      Pattern.compile("inet6? ([^\\s/]{1,64})(?: peer ([^\\s/]{1,64}))?(?:/(\\d{1,3}))?(.*)");
  private static final Pattern KIND = Pattern.compile("([a-z][a-z0-9_]{1,31})(?: .*)?");

  /** Lines below an interface that do not name its kind. */
  private static final Set<String> OTHER =
      Set.of(
          "altname",
          "alias",
          "vf",
          "prog",
          "RX",
          "TX",
          "valid_lft",
          "bridge_slave",
          "bond_slave",
          "openvswitch_slave",
          "vrf_slave",
          "link",
          "xdp",
          "parentbus",
          "parentdev",
          "promiscuity");

  private final Problems problems;
  private final List<InterfaceDraft> found = new ArrayList<>();

  TextInterfaces(Problems problems) {
    this.problems = problems;
  }

  List<Interface> end() {
    return found.stream().map(InterfaceDraft::build).toList();
  }

  void read(Line line) {
    for (String piece : line.text().split("\\\\")) { // -o: backslashes stand for line ends
      if (!piece.isBlank()) {
        piece(piece, line);
      }
    }
  }

  private void piece(String piece, Line line) {
    Matcher link = LINK.matcher(piece);
    Matcher oneLine = ONE_LINE.matcher(piece);
    if (link.matches()) {
      found.add(link(link, line));
    } else if (oneLine.matches()) {
      address(named(oneLine.group(1), line), oneLine.group(2), line);
    } else if (Character.isWhitespace(piece.charAt(0)) && !found.isEmpty()) {
      below(found.getLast(), piece.strip(), line);
    } else {
      problems.unread(line, "a line of ip addr show");
    }
  }

  private static InterfaceDraft link(Matcher link, Line line) {
    String peer = link.group(2) == null ? "" : link.group(2);
    List<String> flags = link.group(3).isEmpty() ? List.of() : List.of(link.group(3).split(","));
    return new InterfaceDraft(link.group(1), peer, flags, pairs(link.group(4)), line.number());
  }

  private InterfaceDraft named(String name, Line line) {
    Optional<InterfaceDraft> known =
        found.stream().filter(draft -> draft.name().equals(name)).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    var draft = new InterfaceDraft(name, "", List.of(), Map.of(), line.number());
    found.add(draft);
    return draft;
  }

  private void below(InterfaceDraft draft, String text, Line line) {
    if (text.startsWith("inet ") || text.startsWith("inet6 ")) {
      address(draft, text, line);
      return;
    }
    Matcher kind = KIND.matcher(text);
    if (kind.matches() && !OTHER.contains(kind.group(1))) {
      draft.kind(kind.group(1));
    }
  }

  private void address(InterfaceDraft draft, String text, Line line) {
    Matcher parts = ADDRESS.matcher(text);
    Optional<String> ip = parts.matches() ? IpText.canonical(parts.group(1)) : Optional.empty();
    if (ip.isEmpty()) {
      problems.unread(line, "an address of an interface");
      return;
    }
    int whole = ip.get().indexOf(':') >= 0 ? 128 : 32;
    OptionalLong prefix =
        parts.group(3) == null ? OptionalLong.of(whole) : Numbers.whole(parts.group(3));
    if (prefix.isEmpty() || prefix.getAsLong() > whole) {
      problems.add(line, "the prefix length of this address is too large");
      return;
    }
    String scope = pairs(parts.group(4)).getOrDefault("scope", "");
    draft.add(new Address(ip.get(), (int) prefix.getAsLong(), scope, line.number()));
  }

  private static Map<String, String> pairs(String text) {
    return text.isBlank() ? Map.of() : Attributes.of(List.of(text.strip().split("\\s+")));
  }
}
