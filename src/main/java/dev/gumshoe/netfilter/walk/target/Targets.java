package dev.gumshoe.netfilter.walk.target;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.packet.Value;
import dev.gumshoe.netfilter.walk.match.Localities;
import java.util.Set;

/** Makes the action of a rule. */
public final class Targets {
  /** They change nothing that a rule after them could ask for, and the packet goes on. */
  private static final Set<String> HARMLESS =
      Set.of(
          "LOG",
          "NFLOG",
          "ULOG",
          "TRACE",
          "CHECKSUM",
          "TEE",
          "CLASSIFY",
          "AUDIT",
          "RATEEST",
          "IDLETIMER",
          "LED",
          "SECMARK",
          "CONNSECMARK",
          "ECN",
          "TCPOPTSTRIP");

  private final NatTargets nat;

  /** Translations use these addresses. */
  public Targets(Localities localities) {
    this.nat = new NatTargets(localities);
  }

  /**
   * The action of a rule.
   *
   * @param chains names of the table's chains; they come before targets of the same name
   */
  public Action of(Rule rule, Set<String> chains) {
    if (chains.contains(rule.target())) {
      return new Action.ToChain(rule.target(), !rule.goesTo());
    }
    var options = new Options(rule);
    return switch (rule.target()) {
      case "" -> new Action.GoOn(Action.Change.NONE);
      case "ACCEPT" -> new Action.Accept();
      case "DROP" -> new Action.Drop();
      case "RETURN" -> new Action.Return();
      case "REJECT" -> new Action.Reject(options.text("--reject-with").orElse(""));
      case "QUEUE" -> new Action.Queue("queue 0");
      case "NFQUEUE" -> queue(options);
      case "DNAT", "SNAT", "MASQUERADE", "REDIRECT", "NETMAP" -> nat.of(rule.target(), options);
      case "MARK" -> MarkTargets.mark(options);
      case "CONNMARK" -> MarkTargets.connmark(options);
      case "CT" -> options.has("--notrack") ? TrackTargets.notrack() : goOn();
      case "NOTRACK" -> TrackTargets.notrack();
      case "TPROXY" -> TrackTargets.tproxy(options);
      case "SET" -> options.has("--map-set") ? options.unclear() : goOn();
      case "DSCP", "TOS", "TTL", "HL", "TCPMSS" -> FieldTargets.of(rule.target(), options);
      case "HMARK" ->
          new Action.GoOn(
              (packet, _) -> packet.withMark(dev.gumshoe.netfilter.packet.Bits.UNKNOWN));
      default -> HARMLESS.contains(rule.target()) ? goOn() : options.unclear();
    };
  }

  private static Action goOn() {
    return new Action.GoOn(Action.Change.NONE);
  }

  private static Action queue(Options options) {
    String queue =
        options
            .text("--queue-balance")
            .map(queues -> "one of the queues " + queues)
            .orElse("queue " + options.text("--queue-num").orElse("0"));
    return new Action.Queue(
        queue + (options.has("--queue-bypass") ? " (accepted if no program listens)" : ""));
  }

  /** An address that is not known but by these words. */
  static <T> Value<T> unknown(String words) {
    return Value.unknown(words);
  }
}
