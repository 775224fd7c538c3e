package dev.gumshoe.remote.listening;

/** The place on a node at which packets are captured. */
public sealed interface Where {
  /**
   * A device of the node.
   *
   * @param name as in {@code ip link}; {@code any} for all of them (pcap(3PCAP))
   */
  record OnNode(String name) implements Where {}

  /**
   * A device in a container's network namespace. The node's tcpdump is used: an image seldom has
   * one.
   *
   * @param device {@code eth0} in most pods; {@code any} for all of them
   */
  record InContainer(Inside container, String device) implements Where {}

  /**
   * The node's end of the veth pair whose other end is this device of a container (veth(4)).
   *
   * @param device its name inside the container
   */
  record VethOf(Inside container, String device) implements Where {}

  /**
   * The node's one tunnel device that is up: vxlan, geneve, ipip, wireguard and the like; a problem
   * when there is none, or more than one.
   */
  record Tunnel() implements Where {}
}
