package dev.gumshoe.netfilter.extension;

import dev.gumshoe.evidence.RuleSet.Option;
import dev.gumshoe.netfilter.packet.Family;
import java.util.List;

/** What the options of an extension come to when all of them are known. */
@FunctionalInterface
interface Finish {
  /**
   * The options in the order in which {@code iptables-save} prints them, with those that it fills
   * in.
   *
   * @param given in the order of the extension's forms, without those that are silent
   * @throws RefusedException where the loader does not take them together
   */
  List<Option> of(List<Option> given, Family family);
}
