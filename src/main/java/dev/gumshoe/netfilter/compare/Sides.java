package dev.gumshoe.netfilter.compare;

/** What sentences call the two sides: {@code node-3}, {@code kube-proxy}, the name of a file. */
public record Sides(String left, String right) {}
