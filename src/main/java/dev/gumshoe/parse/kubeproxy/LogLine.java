package dev.gumshoe.parse.kubeproxy;

/**
 * A line of a log without what the container runtime or the journal put before it.
 *
 * @param number where it begins in the capture
 * @param time from the runtime; empty where there is none
 * @param text what the program wrote
 */
record LogLine(int number, String time, String text) {}
