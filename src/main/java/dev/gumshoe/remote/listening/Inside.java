package dev.gumshoe.remote.listening;

/**
 * A process in whose network namespace something is: a container's first one.
 *
 * @param title what the operator calls it: {@code coredns (pod kube-system/coredns-x7k2p)}
 * @param pid its process id on the node; 0 when it is not known, which no capture can do with
 */
public record Inside(String title, long pid) {}
