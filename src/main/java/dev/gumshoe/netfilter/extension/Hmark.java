package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.OptionForm.option;

/** {@code HMARK}: a mark from a hash of addresses and ports. */
final class Hmark {
  private Hmark() {}

  static Extension extension() {
    return ExtensionBuilder.extension(
            "HMARK",
            option("--hmark-src-prefix", PrefixLength.VALUE),
            option("--hmark-dst-prefix", PrefixLength.VALUE),
            option("--hmark-sport-mask", Numbers.hexadecimal(4, Numbers.SHORT)),
            option("--hmark-dport-mask", Numbers.hexadecimal(4, Numbers.SHORT)),
            option("--hmark-spi-mask", Numbers.hexadecimal(8, Numbers.INT)),
            option("--hmark-sport", Numbers.hexadecimal(4, Numbers.SHORT)),
            option("--hmark-dport", Numbers.hexadecimal(4, Numbers.SHORT)),
            option("--hmark-spi", Numbers.hexadecimal(8, Numbers.INT)),
            option("--hmark-proto-mask", Numbers.hexadecimal(2, Numbers.SHORT)),
            option("--hmark-rnd", Numbers.hexadecimal(8, Numbers.INT)),
            option("--hmark-mod", Numbers.between(1, Numbers.INT)).must(),
            option("--hmark-offset", Numbers.upTo(Numbers.INT)),
            option("--hmark-tuple", Words.SOME))
        .build();
  }
}
