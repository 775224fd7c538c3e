package dev.gumshoe.evidence;

/**
 * What the kernel would do with a packet to one address ({@code ip route get}).
 *
 * @param reachable whether the kernel has a way to send it
 * @param destination canonical; empty where not printed
 * @param type {@code unicast}, {@code local}, {@code blackhole}, {@code prohibit}, …; empty where
 *     there is no route at all
 * @param via the next hop; empty when the destination is on the link
 * @param device the interface that it would leave by
 * @param source the source address that the kernel would choose
 * @param detail the route as printed, or what the kernel said instead
 */
public record RouteDecision(
    boolean reachable,
    String destination,
    String type,
    String via,
    String device,
    String source,
    String detail,
    int line)
    implements Evidence {}
