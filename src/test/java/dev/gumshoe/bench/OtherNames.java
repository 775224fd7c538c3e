package dev.gumshoe.bench;

import java.util.regex.Pattern;

/** The same rules with other hashes for names. */
final class OtherNames {
  private static final Pattern NAME = Pattern.compile("(KUBE-[A-Z]{2,3}-)([A-Z2-7]{16})");

  private OtherNames() {}

  static String of(String save) {
    return NAME.matcher(save)
        .replaceAll(found -> found.group(1) + new StringBuilder(found.group(2)).reverse());
  }
}
