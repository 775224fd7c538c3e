package dev.gumshoe.parse.nft.text;

import dev.gumshoe.parse.nft.text.Token.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a rule looks at, in the words of nft(8), "Payload expressions", "Conntrack
 * expressions" and so on. A selector is written here as the newest nft writes it.
 */
final class SelectorReader {
  private static final Set<String> UNQUALIFIED =
      Set.of("iif", "oif", "iifname", "oifname", "iifgroup", "oifgroup");

  /** Before nft 0.9 these too were printed without {@code meta}. */
  private static final Set<String> ONCE_UNQUALIFIED =
      Set.of(
          "mark",
          "nftrace",
          "skuid",
          "skgid",
          "rtclassid",
          "pkttype",
          "cpu",
          "cgroup",
          "iiftype",
          "oiftype",
          "ibrname",
          "obrname",
          "ibriport",
          "obriport");

  private static final Map<String, Set<String>> HEADERS = Headers.all();
  private static final Set<String> CT_WITH_FAMILY = Set.of("ip", "ip6");
  private static final Set<String> NOT_FIELDS = Set.of("exists", "missing", "set");

  private final Cursor cursor;

  SelectorReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /** A selector; empty, and nothing is read, where none begins. */
  Optional<String> read() throws Unreadable {
    Token first = cursor.peek();
    if (first.kind() != Kind.WORD) {
      return Optional.empty();
    }
    String word = first.text();
    if (word.startsWith("@") && word.matches("@(ll|nh|th|ih),?.*") && isRaw()) {
      return Optional.of(raw());
    }
    if (UNQUALIFIED.contains(word)) {
      return Optional.of(cursor.word());
    }
    if (ONCE_UNQUALIFIED.contains(word)) {
      return Optional.of("meta " + cursor.word());
    }
    return composed(word);
  }

  private Optional<String> composed(String word) throws Unreadable {
    return switch (word) {
      case "meta" -> Optional.of(meta());
      case "ct" -> Optional.of(ct());
      case "fib" -> Optional.of(fib());
      case "numgen" -> Optional.of(generated("numgen " + second()));
      case "symhash" -> Optional.of(generated(cursor.word()));
      case "jhash" -> Optional.of(jhash());
      case "socket" -> Optional.of(socket());
      case "osf" -> Optional.of(osf());
      case "rt" -> Optional.of(rt());
      case "ipsec" -> Optional.of(ipsec());
      case "exthdr" -> Optional.of(cursor.word() + " " + cursor.word());
      case "vxlan", "geneve", "gre", "gretap" -> Optional.of(tunnel());
      default -> HEADERS.containsKey(word) ? header() : Optional.empty();
    };
  }

  private Optional<String> header() throws Unreadable {
    int mark = cursor.mark();
    String name = cursor.word();
    String field = cursor.word();
    boolean option = field.equals("option") || name.equals("sctp") && field.equals("chunk");
    if (option) {
      return Optional.of(name + " " + field + optionName());
    }
    boolean known =
        HEADERS.getOrDefault(name, Set.of()).contains(field)
            || field.indexOf('[') > 0 && name.matches("rt\\d|srh");
    if (!known) {
      cursor.back(mark);
      return Optional.empty();
    }
    boolean arp = name.equals("arp") && (field.equals("saddr") || field.equals("daddr"));
    return Optional.of(name + " " + field + (arp ? " " + cursor.word() : ""));
  }

  /** The name of an option of TCP or IP, and its field where one follows. */
  private String optionName() throws Unreadable {
    String option = " " + cursor.word().replaceAll("^sack0$", "sack");
    Token field = cursor.peek();
    boolean named =
        field.kind() == Kind.WORD
            && !NOT_FIELDS.contains(field.text())
            && Headers.OPTION_FIELDS.contains(field.text());
    return named ? option + " " + cursor.word() : option;
  }

  private String meta() throws Unreadable {
    cursor.next();
    String key = cursor.word();
    if (key.equals("secpath")) {
      return "meta ipsec"; // the older name
    }
    return UNQUALIFIED.contains(key) ? key : "meta " + key;
  }

  private String ct() throws Unreadable {
    cursor.next();
    String direction = cursor.at("original") || cursor.at("reply") ? cursor.word() + " " : "";
    String key = cursor.word();
    if (CT_WITH_FAMILY.contains(key)) {
      key += " " + cursor.word();
    }
    return "ct " + direction + key;
  }

  private String fib() throws Unreadable {
    cursor.next();
    var flags = new StringBuilder("fib ").append(cursor.word());
    while (cursor.accept(".")) {
      flags.append(" . ").append(cursor.word());
    }
    return flags + " " + cursor.word();
  }

  private String second() throws Unreadable {
    cursor.next();
    return cursor.word();
  }

  /** {@code mod N [seed N] [offset N]}. */
  private String generated(String start) throws Unreadable {
    var text = new StringBuilder(start);
    cursor.expect("mod");
    text.append(" mod ").append(cursor.number());
    if (cursor.accept("seed")) {
      String seed = cursor.word();
      boolean hex = seed.matches("0x[0-9a-fA-F]{1,8}");
      text.append(" seed ")
          .append(hex ? Long.toString(Long.parseLong(seed.substring(2), 16)) : seed);
    }
    if (cursor.accept("offset")) {
      long offset = cursor.number();
      text.append(offset == 0 ? "" : " offset " + offset);
    }
    return text.toString();
  }

  private String jhash() throws Unreadable {
    cursor.next();
    cursor.enter();
    var text = new StringBuilder("jhash");
    String between = " ";
    do {
      text.append(between).append(read().orElseThrow(() -> new Unreadable("a selector")));
      between = " . ";
    } while (cursor.accept("."));
    cursor.leave();
    return generated(text.toString());
  }

  private String socket() throws Unreadable {
    cursor.next();
    String key = cursor.word();
    boolean level = key.equals("cgroupv2") && cursor.accept("level");
    return "socket " + key + (level ? " level " + cursor.number() : "");
  }

  private String osf() throws Unreadable {
    cursor.next();
    String ttl = cursor.accept("ttl") ? "ttl " + cursor.word() + " " : "";
    return "osf " + ttl + cursor.word();
  }

  private String rt() throws Unreadable {
    cursor.next();
    String key = cursor.word();
    return "rt " + key + (CT_WITH_FAMILY.contains(key) ? " " + cursor.word() : "");
  }

  private String ipsec() throws Unreadable {
    cursor.next();
    String direction = cursor.word();
    String number = cursor.accept("spnum") ? cursor.word() : "0";
    String key = cursor.word();
    String family = CT_WITH_FAMILY.contains(key) ? key + " " + cursor.word() : key;
    return "ipsec " + direction + (number.equals("0") ? "" : " spnum " + number) + " " + family;
  }

  private String tunnel() throws Unreadable {
    String name = cursor.word();
    String field = cursor.word();
    return HEADERS.containsKey(field)
        ? name + " " + field + " " + cursor.word()
        : name + " " + field;
  }

  private boolean isRaw() {
    return cursor.peek(1).is(",") && cursor.peek(3).is(",");
  }

  private String raw() throws Unreadable {
    String base = cursor.word();
    cursor.expect(",");
    long offset = cursor.number();
    cursor.expect(",");
    return base + "," + offset + "," + cursor.number();
  }
}
