package dev.gumshoe.parse.nft.build;

import dev.gumshoe.parse.Numbers;
import java.util.OptionalLong;

/** Options that text and JSON write differently: amounts with units, and what a rejection sends. */
public final class Amounts {
  private Amounts() {}

  /** Adds an amount in bytes; as it stands where it is none. */
  public static void add(Options options, String name, String amount, String unit) {
    options.add(name, bytes(amount, unit));
  }

  /**
   * A limit: rate and burst in packets or bytes.
   *
   * @param over whether it matches what is above the rate
   */
  public static Options limit(
      Options options,
      boolean over,
      String rate,
      String unit,
      String per,
      String burst,
      String burstUnit) {
    options.add("rate", bytes(rate, unit)).add("per", per);
    options.add("unit", unit.equals("packets") ? "packets" : "bytes");
    options.add("burst", bytes(burst, burstUnit));
    return over ? options.add("over", "") : options;
  }

  /**
   * What a rejection sends; what nft does not print is the default of the table's family.
   *
   * @param with {@code icmp}, {@code icmpv6}, {@code icmpx}, {@code tcp} or empty
   */
  public static Options reject(String family, String with, String code) {
    String type = with;
    if (type.isEmpty()) {
      type =
          switch (family) {
            case "ip" -> "icmp";
            case "ip6" -> "icmpv6";
            default -> "icmpx";
          };
    }
    String named = Literals.value(new DataType(type + "_code"), code);
    return new Options().add("with", type).add("code", code.isEmpty() ? "port-unreachable" : named);
  }

  private static String bytes(String amount, String unit) {
    OptionalLong factor = Spans.bytes(unit);
    OptionalLong number = Numbers.whole(amount);
    boolean plain =
        factor.isEmpty() || number.isEmpty() || number.getAsLong() > Long.MAX_VALUE >> 30;
    return plain ? amount : Long.toString(number.getAsLong() * factor.getAsLong());
  }
}
