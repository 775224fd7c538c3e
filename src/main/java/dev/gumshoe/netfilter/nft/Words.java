package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftStatement;
import java.util.ArrayList;
import java.util.List;

/** The words of a rule of iptables while its statements are gone through. */
final class Words {
  private final String family;
  private final boolean managed;
  private final List<String> head = new ArrayList<>();
  private final List<String> matches = new ArrayList<>();
  private final List<String> target = new ArrayList<>();
  private String protocol = "";
  private boolean protocolWritten;

  /**
   * No words yet.
   *
   * @param managed whether iptables-nft made the rule, so that what nft shows is its translation
   */
  Words(String family, boolean managed) {
    this.family = family;
    this.managed = managed;
  }

  /** The same words, to go on with otherwise. */
  Words copy() {
    var copy = new Words(family, managed);
    copy.head.addAll(head);
    copy.matches.addAll(matches);
    copy.target.addAll(target);
    copy.protocol = protocol;
    copy.protocolWritten = protocolWritten;
    return copy;
  }

  boolean isIpv6() {
    return family.equals("ip6");
  }

  boolean managed() {
    return managed;
  }

  /** Adds a statement; false when iptables has no word for it. */
  boolean add(NftStatement statement) {
    return switch (statement.kind()) {
      case "match" -> MatchWords.add(this, statement);
      case "limit" -> LimitWords.add(this, statement);
      case "counter" -> statement.option("name").isEmpty();
      case "last" -> false;
      default -> !hasTarget() && TargetWords.add(this, statement);
    };
  }

  /** An option that stands outside any match: {@code -s}, {@code -i}. */
  void head(boolean negated, String option, String value) {
    head.add((negated ? "! " : "") + option + " " + value);
  }

  boolean headHas(String option) {
    return head.stream().anyMatch(one -> one.contains(option + " "));
  }

  /** The protocol; false when another one stands there already. */
  boolean protocol(String name, boolean negated) {
    if (!protocol.isEmpty()) {
      return protocol.equals(name) && !negated;
    }
    protocol = name;
    head(negated, "-p", name);
    protocolWritten = true;
    return true;
  }

  String protocol() {
    return protocolWritten ? protocol : "";
  }

  /** A match with its options; options of a match that stands last already join it. */
  void match(String name, String... options) {
    String start = "-m " + name;
    boolean again = !matches.isEmpty() && matches.getLast().startsWith(start + " ");
    if (again) {
      matches.set(matches.size() - 1, matches.getLast() + " " + String.join(" ", options));
    } else {
      matches.add(start + " " + String.join(" ", options));
    }
  }

  /** Replaces the match that stands last, where it is this one. */
  boolean replaceLast(String is, String by) {
    boolean there = !matches.isEmpty() && matches.getLast().equals(is);
    if (there) {
      matches.set(matches.size() - 1, by);
    }
    return there;
  }

  void target(String... words) {
    target.addAll(List.of(words));
  }

  boolean hasTarget() {
    return !target.isEmpty();
  }

  String text() {
    var all = new ArrayList<>(head);
    all.addAll(matches);
    all.addAll(target);
    return all.isEmpty() ? "" : " " + String.join(" ", all);
  }

  /** In quotes, as iptables-save writes texts. */
  static String quoted(String text) {
    return '"' + text.replaceAll("([\"\\\\'])", "\\\\$1") + '"';
  }
}
