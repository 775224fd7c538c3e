package dev.gumshoe.engine;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import java.util.Optional;

/**
 * One probe of a gather and what came of it.
 *
 * @param number which of the gather's probes, counted from 0
 * @param command the exact command, as it could be typed on the node; empty where none was sent
 * @param capture what came back; empty where the probe could not be sent
 * @param answer what it tells
 */
public record Attempt(int number, String command, Optional<Capture> capture, Answer answer) {}
