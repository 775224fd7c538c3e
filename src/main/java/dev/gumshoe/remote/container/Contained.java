package dev.gumshoe.remote.container;

import dev.gumshoe.remote.Target;

/** A target that is a container on a node. */
public interface Contained extends Target {
  /** The node that it runs on. */
  Target node();

  /** Which container it is. */
  ContainerOnNode container();
}
