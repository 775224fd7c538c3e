package dev.gumshoe.parse.iptables;

import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/** Rules for table filter that iptables of both backends accepts, made at random. */
final class RandomRules {
  private static final List<String> CHAINS =
      List.of("INPUT", "FORWARD", "OUTPUT", "KUBE-FORWARD", "cali-tw-cali0c11e270001");
  private static final String LETTERS = "abcXYZ0189 _-.,:;!?'\\\"#$%&()*+/<=>@[]^`{|}~äé漢";

  private final Random random;

  RandomRules(long seed) {
    this.random = new Random(seed);
  }

  /** Input for iptables-restore with this many rules. */
  String table(int rules) {
    var text = new StringBuilder("*filter\n");
    text.append(":INPUT ACCEPT [1:2]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n");
    text.append(":KUBE-FORWARD - [0:0]\n:cali-tw-cali0c11e270001 - [0:0]\n:last - [0:0]\n");
    for (int i = 0; i < rules; i++) {
      text.append(rule()).append('\n');
    }
    return text.append("COMMIT\n").toString();
  }

  private String rule() {
    var rule = new StringJoiner(" ");
    rule.add("-A " + CHAINS.get(random.nextInt(CHAINS.size())));
    maybe(rule, not() + "-s " + address());
    maybe(rule, not() + "-d " + address());
    if (random.nextBoolean()) {
      rule.add("-p " + (random.nextBoolean() ? "tcp" : "udp") + " " + ports());
    }
    maybe(rule, "-m mark " + not() + "--mark 0x" + Integer.toHexString(1 + random.nextInt(65_535)));
    maybe(rule, "-m conntrack " + not() + "--ctstate RELATED,ESTABLISHED");
    maybe(rule, "-m comment --comment " + quoted(words(1 + random.nextInt(80))));
    maybe(rule, "-m limit --limit " + (1 + random.nextInt(50)) + "/min");
    return rule.add(target()).toString();
  }

  private String ports() {
    return switch (random.nextInt(3)) {
      case 0 -> "-m multiport " + not() + "--dports 80,443,6000:6100";
      case 1 -> not() + "--sport " + random.nextInt(60_000) + ":65535";
      default -> "";
    };
  }

  private String target() {
    return switch (random.nextInt(6)) {
      case 0 -> "-j ACCEPT";
      case 1 -> "-g last";
      case 2 -> "-j REJECT --reject-with icmp-port-unreachable";
      case 3 -> "-j LOG --log-prefix " + quoted(words(1 + random.nextInt(20)));
      case 4 -> "-j last";
      default -> "";
    };
  }

  private void maybe(StringJoiner rule, String part) {
    if (random.nextInt(3) == 0) {
      rule.add(part);
    }
  }

  private String not() {
    return random.nextInt(4) == 0 ? "! " : "";
  }

  private String address() {
    return "10." + random.nextInt(256) + ".0.0/" + (16 + random.nextInt(17));
  }

  private String words(int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
