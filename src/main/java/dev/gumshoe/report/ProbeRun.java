package dev.gumshoe.report;

import java.time.Duration;
import java.time.Instant;

/**
 * A probe and what came of it.
 *
 * @param gather the name that it was gathered under
 * @param command exactly, as a shell would take it; empty where it could not be sent
 * @param target label of the target; empty where it could not be sent
 * @param at when it came back, or was sent where it never came back
 * @param took how long
 * @param ending how it ended, in words
 * @param answer what it told, in words
 * @param superseded whether it was run again later, so that this run decides nothing
 * @param stdout of standard output
 * @param stderr of standard error
 */
public record ProbeRun(
    String gather,
    String command,
    String target,
    Instant at,
    Duration took,
    String ending,
    String answer,
    boolean superseded,
    Excerpt stdout,
    Excerpt stderr) {}
