package dev.gumshoe.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Endpoint;
import org.junit.jupiter.api.Test;

class HostPortTest {
  @Test
  void portsAreSplitFromAddresses() {
    assertThat(HostPort.read("10.0.0.1:443")).contains(new Endpoint("10.0.0.1", 443));
    assertThat(HostPort.read("[FD00::0:1]:443")).contains(new Endpoint("fd00::1", 443));
    assertThat(HostPort.readDotted("fd00::1.443")).contains(new Endpoint("fd00::1", 443));
    assertThat(HostPort.read("10.0.0.1:65536")).isEmpty();
    assertThat(HostPort.read("10.0.0.1:https")).isEmpty();
    assertThat(HostPort.read("node:443")).isEmpty();
  }
}
