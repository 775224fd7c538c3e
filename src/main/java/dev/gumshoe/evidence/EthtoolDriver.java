package dev.gumshoe.evidence;

/**
 * The driver of a network device ({@code ethtool -i DEVICE}).
 *
 * @param driver {@code vmxnet3}, {@code virtio_net}, {@code vxlan}
 * @param version of the driver; empty where it has none
 * @param firmware empty where there is none
 * @param bus address of the card on its bus; empty for a virtual device
 */
public record EthtoolDriver(String driver, String version, String firmware, String bus, int line)
    implements Evidence {}
