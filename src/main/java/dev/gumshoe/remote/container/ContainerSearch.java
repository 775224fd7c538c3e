package dev.gumshoe.remote.container;

import dev.gumshoe.evidence.Why;
import java.util.List;

/** What came of looking for a container. */
public sealed interface ContainerSearch {
  /** At least one fits. */
  record Found(List<ContainerOnNode> containers) implements ContainerSearch {
    public Found {
      containers = List.copyOf(containers);
    }
  }

  /**
   * The node was asked, and none fits.
   *
   * @param asked what was asked: {@code crictl}, {@code processes}
   */
  record NoneMatches(List<String> asked) implements ContainerSearch {
    public NoneMatches {
      asked = List.copyOf(asked);
    }
  }

  /**
   * The node has no container runtime that we know, and no process looks like the container.
   *
   * @param lookedFor what was looked for
   */
  record NoRuntime(List<String> lookedFor) implements ContainerSearch {
    public NoRuntime {
      lookedFor = List.copyOf(lookedFor);
    }
  }

  /**
   * The node could not be asked.
   *
   * @param why the kind of failure
   * @param detail one sentence for the operator
   */
  record CannotAsk(Why why, String detail) implements ContainerSearch {}
}
