package dev.gumshoe.parse.iptables;

import dev.gumshoe.netfilter.extension.RefusedException;
import java.util.List;

/** An option of iptables itself that is abbreviated, or has its value in the same word. */
final class ShortenedFlag {
  private ShortenedFlag() {}

  /**
   * Reads a word that is no whole option; its value, if it has one, is left with the arguments.
   *
   * @throws RefusedException where it is no option, or could be several
   */
  static Flag read(String word, Arguments arguments, RuleDraft rule) {
    if (word.length() > 2 && word.charAt(0) == '-' && word.charAt(1) != '-') {
      Flag flag = Flag.of(word.substring(0, 2));
      if (flag != null && flag != Flag.PROTOCOL && !flag.bare()) {
        arguments.attach(word.substring(2));
        return flag;
      }
    }
    int equals = word.indexOf('=');
    String name = equals < 0 ? word : word.substring(0, equals);
    List<Flag> flags = name.startsWith("--") ? Flag.beginning(name) : List.of();
    if (flags.size() == 1) {
      arguments.attach(equals < 0 ? "" : word.substring(equals + 1));
      return flags.getFirst();
    }
    throw new RefusedException(
        flags.isEmpty() ? stray(word, rule) : word + " is the beginning of more than one option");
  }

  private static String stray(String word, RuleDraft rule) {
    if (!word.startsWith("--")) {
      return word.startsWith("-")
          ? "there is no option " + word
          : "the word \"" + word + "\" belongs to no option";
    }
    boolean port = word.contains("port");
    return port && rule.protocol.value().isEmpty()
        ? word + " needs -p with a protocol before it"
        : "no match or target of this rule has the option " + word;
  }
}
