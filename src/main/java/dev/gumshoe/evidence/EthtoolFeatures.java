package dev.gumshoe.evidence;

import java.util.List;

/**
 * What a network device does in place of the kernel ({@code ethtool -k DEVICE}).
 *
 * @param device as printed in the heading
 * @param features in the order printed
 */
public record EthtoolFeatures(String device, List<OffloadFeature> features) implements Evidence {
  public EthtoolFeatures {
    features = List.copyOf(features);
  }

  /**
   * One feature (ethtool(8), {@code -k}).
   *
   * @param name {@code tx-checksum-ip-generic}
   * @param on whether it is in use
   * @param fixed whether the driver does not let it be changed
   * @param requested whether somebody asked for it; the same as {@code on} where the tool tells
   *     nothing else
   */
  public record OffloadFeature(
      String name, boolean on, boolean fixed, boolean requested, int line) {}
}
