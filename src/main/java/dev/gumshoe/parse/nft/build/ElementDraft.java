package dev.gumshoe.parse.nft.build;

import dev.gumshoe.evidence.NftExpression.NftElement;
import dev.gumshoe.evidence.NftExpression.NftOperand;
import java.util.List;

/** A member of a set while it is read. */
public final class ElementDraft {
  private final List<NftOperand> key;
  private List<NftOperand> value = List.of();
  private String verdict = "";
  private String chain = "";
  private String comment = "";
  private long timeout;
  private long expires;
  private long packets;
  private long bytes;

  /** A member with this key. */
  public ElementDraft(List<NftOperand> key) {
    this.key = List.copyOf(key);
  }

  /** What a map gives for it. */
  public void value(List<NftOperand> parts) {
    value = List.copyOf(parts);
  }

  /** What a verdict map gives for it. */
  public void verdict(String name, String leadsTo) {
    verdict = name;
    chain = leadsTo;
  }

  /** What was noted with it. */
  public void comment(String text) {
    comment = text;
  }

  /** Milliseconds until it goes. */
  public void timeout(long milliseconds) {
    timeout = milliseconds;
  }

  /** Milliseconds that are left of them. */
  public void expires(long milliseconds) {
    expires = milliseconds;
  }

  /** Its counter. */
  public void counter(long packetCount, long byteCount) {
    packets = packetCount;
    bytes = byteCount;
  }

  /** The member. */
  public NftElement build() {
    String text = Expressions.text(key);
    if (!value.isEmpty()) {
      text += " : " + Expressions.text(value);
    } else if (!verdict.isEmpty()) {
      text += " : " + Statements.verdictText(verdict, chain);
    }
    return new NftElement(
        key, value, verdict, chain, comment, timeout, expires, packets, bytes, text);
  }
}
