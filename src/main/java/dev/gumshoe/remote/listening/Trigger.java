package dev.gumshoe.remote.listening;

import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Target;

/**
 * What sets off the traffic that is listened for.
 *
 * @param target where it runs: a node, a container, a container's network
 * @param command a connect, a ping, a query; ended when the plan's time is over
 */
public record Trigger(Target target, Command command) {}
