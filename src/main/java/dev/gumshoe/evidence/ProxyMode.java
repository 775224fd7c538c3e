package dev.gumshoe.evidence;

/**
 * The mode that a running kube-proxy says it is in ({@code http://127.0.0.1:10249/proxyMode}).
 *
 * @param mode {@code iptables}, {@code ipvs}, {@code nftables}, {@code userspace} or {@code
 *     kernelspace}
 */
public record ProxyMode(String mode, int line) implements Evidence {}
