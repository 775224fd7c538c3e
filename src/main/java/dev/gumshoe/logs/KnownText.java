package dev.gumshoe.logs;

/**
 * One text of one flow.
 *
 * @param flow which of the flows
 * @param text as the flow has it
 * @param parts of it, in bytes
 */
record KnownText(int flow, String text, LogText parts) {}
