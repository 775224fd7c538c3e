package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.IpText;
import dev.gumshoe.evidence.Links.Link;
import dev.gumshoe.evidence.Links.LinkCounters;
import dev.gumshoe.evidence.Links.Vxlan;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Problems;
import java.util.List;
import java.util.Set;

/** A link while its lines are read. */
final class LinkDraft {
  private static final LinkCounters NONE = new LinkCounters(0, 0, 0, 0);

  /** Lines below a link that do not name its kind. */
  private static final Set<String> OTHER =
      Set.of(
          "altname",
          "alias",
          "vf",
          "prog",
          "bridge_slave",
          "bond_slave",
          "vrf_slave",
          "openvswitch_slave",
          "xdp",
          "parentbus",
          "parentdev",
          "promiscuity",
          "link-netns");

  private final String name;
  private final String peer;
  private final List<String> flags;
  private final Words words;
  private final int line;
  private String mac = "";
  private String kind = "";
  private Vxlan vxlan = new Vxlan(0, "", "", 0);
  private Words heading = new Words(List.of());
  private LinkCounters received = NONE;
  private LinkCounters sent = NONE;
  private boolean linked;
  private boolean counted;

  LinkDraft(String name, String peer, List<String> flags, Words words, int line) {
    this.name = name;
    this.peer = peer;
    this.flags = flags;
    this.words = words;
    this.line = line;
  }

  void below(Words below) {
    String first = below.first();
    if (first.startsWith("link/")) {
      linked = true;
      mac = below.all().size() > 1 && below.all().get(1).contains(":") ? below.all().get(1) : "";
    } else if (first.equals("RX:") || first.equals("TX:")) {
      heading = below;
    } else if (!heading.all().isEmpty() && Numbers.counter(first).isPresent()) {
      counters(below);
    } else if (kind.isEmpty() && first.matches("[a-z][a-z0-9_]{1,31}") && !OTHER.contains(first)) {
      kind(below);
    }
  }

  /** A link always has a line with its link layer below it. */
  void check(Problems problems) {
    if (!linked) {
      problems.add(line, "the output ends before the link layer of " + name);
    }
  }

  Link build() {
    return new Link(
        name,
        peer,
        flags,
        words.after("state"),
        words.numberAfter("mtu"),
        kind,
        mac,
        words.after("master"),
        vxlan,
        counted,
        received,
        sent,
        line);
  }

  private void kind(Words below) {
    kind = below.first();
    if (kind.equals("vxlan")) {
      vxlan =
          new Vxlan(
              below.numberAfter("id"),
              IpText.canonical(below.after("local")).orElse(""),
              below.after("dev"),
              below.numberAfter("dstport"));
    }
  }

  private void counters(Words numbers) {
    LinkCounters read =
        new LinkCounters(
            column(numbers, "bytes"),
            column(numbers, "packets"),
            column(numbers, "errors"),
            column(numbers, "dropped"));
    counted = true;
    if (heading.first().equals("RX:")) {
      received = read;
    } else {
      sent = read;
    }
    heading = new Words(List.of());
  }

  private long column(Words numbers, String title) {
    int at = heading.all().indexOf(title) - 1; // before the titles stands RX: or TX:
    return at >= 0 && at < numbers.all().size()
        ? Numbers.counter(numbers.all().get(at)).orElse(0)
        : 0;
  }
}
