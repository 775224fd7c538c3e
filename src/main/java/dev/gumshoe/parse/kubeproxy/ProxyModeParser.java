package dev.gumshoe.parse.kubeproxy;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.ProxyMode;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Reading.NotRead;
import dev.gumshoe.parse.Refused;
import java.util.Optional;
import java.util.Set;

/** {@code curl http://127.0.0.1:10249/proxyMode}. */
public final class ProxyModeParser implements Parser {
  private static final Set<String> MODES =
      Set.of("iptables", "ipvs", "nftables", "userspace", "kernelspace");

  /** The parser; it keeps nothing between captures. */
  public ProxyModeParser() {}

  @Override
  public Reading parse(Capture capture) {
    Optional<NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return new NotRead(
          Why.FAILED, "kube-proxy does not tell its mode. " + refused.get().detail());
    }
    Optional<Line> answer =
        Lines.of(capture).stdout().stream().filter(line -> !line.blank()).findFirst();
    return answer
        .filter(line -> MODES.contains(line.text().strip()))
        .<Reading>map(
            line -> new Problems().with(new ProxyMode(line.text().strip(), line.number())))
        .orElse(
            new NotRead(Why.UNPARSABLE, "What answers on kube-proxy's port does not name a mode."));
  }
}
