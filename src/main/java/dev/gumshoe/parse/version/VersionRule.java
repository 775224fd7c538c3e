package dev.gumshoe.parse.version;

import java.util.Comparator;

/**
 * By which rules versions follow each other. Two texts that are ordered alike compare as 0, as
 * {@code 1.0} and {@code 1.00} do. Any text can be compared.
 */
public enum VersionRule implements Comparator<String> {
  /** Packages of Debian and Ubuntu: {@code 1:1.6.20~ds1-1+deb12u3} (deb-version(7)). */
  DEBIAN(DebianVersion::compare),
  /** Packages of Red Hat and SUSE: {@code 0:4.18.0-193.el8} (rpm-version(7)). */
  RPM(RpmVersion::compare),
  /**
   * Semantic Versioning 2.0.0, with what Kubernetes and others allow besides: a {@code v} in front,
   * and numbers that are left out, which are 0.
   */
  SEMANTIC(SemanticVersion::compare);

  private final Comparator<String> order;

  VersionRule(Comparator<String> order) {
    this.order = order;
  }

  @Override
  public int compare(String one, String other) {
    return Integer.signum(order.compare(one, other));
  }
}
