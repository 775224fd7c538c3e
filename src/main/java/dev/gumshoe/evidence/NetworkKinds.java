package dev.gumshoe.evidence;

import static dev.gumshoe.evidence.Kinds.kind;

import java.util.List;

/** Kinds of evidence: what the network of a node tells. */
final class NetworkKinds {
  private static final List<Kind> ALL =
      List.of(
          kind(
              "ethtool-driver",
              EthtoolDriver.class,
              "The driver of a network device",
              "ethtool -i DEVICE"),
          kind(
              "ethtool-features",
              EthtoolFeatures.class,
              "What a network device does in place of the kernel",
              "ethtool -k DEVICE",
              "ethtool --json -k DEVICE"),
          kind(
              "ethtool-statistics",
              EthtoolStatistics.class,
              "Counters that a network driver keeps",
              "ethtool -S DEVICE") /*END*/);

  private NetworkKinds() {}

  static List<Kind> all() {
    return ALL;
  }
}
