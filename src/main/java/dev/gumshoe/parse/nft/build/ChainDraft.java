package dev.gumshoe.parse.nft.build;

import dev.gumshoe.evidence.NftRules.NftChain;
import dev.gumshoe.evidence.NftRules.NftRule;
import java.util.ArrayList;
import java.util.List;

/** A chain while it is read. */
public final class ChainDraft {
  private final String name;
  private final long handle;
  private final int line;
  private final List<String> devices = new ArrayList<>();
  private final List<NftRule> rules = new ArrayList<>();
  private List<String> flags = List.of();
  private String type = "";
  private String hook = "";
  private long priority;
  private String policy = "";
  private String comment = "";

  /** A chain without a hook so far. */
  public ChainDraft(String name, long handle, int line) {
    this.name = name;
    this.handle = handle;
    this.line = line;
  }

  /**
   * Where the kernel calls it; nft prints no policy for one that accepts in its oldest versions.
   */
  public void hook(String typeName, String hookName, long at) {
    type = typeName;
    hook = hookName;
    priority = at;
    policy = policy.isEmpty() ? "accept" : policy;
  }

  /** A device that it is bound to. */
  public void device(String device) {
    devices.add(device);
  }

  /** What happens at its end. */
  public void policy(String verdict) {
    policy = verdict;
  }

  /** What was noted with it. */
  public void comment(String text) {
    comment = text;
  }

  /** Its flags. */
  public void flags(List<String> names) {
    flags = List.copyOf(names);
  }

  /** A rule, after the others. */
  public void add(NftRule rule) {
    rules.add(rule);
  }

  String name() {
    return name;
  }

  NftChain build() {
    return new NftChain(
        name, handle, type, hook, devices, priority, policy, flags, comment, rules, line);
  }
}
