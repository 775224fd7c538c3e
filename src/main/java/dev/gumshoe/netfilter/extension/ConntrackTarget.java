package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.OptionForm.option;

/** {@code CT}: how a connection is to be tracked. */
final class ConntrackTarget {
  private ConntrackTarget() {}

  static Extension extension() {
    return ExtensionBuilder.extension(
            "CT",
            option("--notrack"),
            option("--helper", Words.text(15)),
            option("--timeout", Words.text(31)),
            option(
                "--ctevents",
                events(
                    "new",
                    "related",
                    "destroy",
                    "reply",
                    "assured",
                    "protoinfo",
                    "helper",
                    "mark",
                    "natseqinfo",
                    "secmark")),
            option("--expevents", events("new")),
            option("--zone-orig", (word, _) -> zone(word)),
            option("--zone-reply", (word, _) -> zone(word)),
            option("--zone", (word, _) -> zone(word)))
        .onlyIn("raw")
        .build();
  }

  private static Value events(String... names) {
    return (word, family) -> {
      for (String part : word.split(",", -1)) {
        Words.exactly(names).read(part, family);
      }
      return Words.set(names).read(word, family);
    };
  }

  private static String zone(String word) {
    return word.equals("mark") ? "mark" : Long.toString(Numerals.read(word, Numbers.SHORT));
  }
}
