package dev.gumshoe.build.canary.cli;

import dev.gumshoe.build.canary.flow.Sinner;

/** Closes a cycle with {@link Sinner}. */
public abstract class Accomplice {
  abstract Sinner below();
}
