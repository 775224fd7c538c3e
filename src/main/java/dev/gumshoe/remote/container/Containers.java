package dev.gumshoe.remote.container;

import dev.gumshoe.evidence.Why;
import dev.gumshoe.remote.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds containers on a node through whichever runtime is there. */
public final class Containers {
  private static final String PROCESSES = "processes";

  private Containers() {}

  /**
   * Looks for running containers, read-only and as root: every runtime in turn until one knows the
   * container, and at last the node's processes.
   *
   * @throws InterruptedException when the calling thread is interrupted
   */
  public static ContainerSearch find(Target node, ContainerQuery query)
      throws InterruptedException {
    return new Search(new Asking(node), query).run();
  }

  /**
   * The argument vector, for the node and as root, that prints the last lines of a container's log.
   *
   * @return empty where the runtime keeps none
   */
  public static Optional<List<String>> logs(ContainerOnNode container, int tailLines) {
    return switch (container.runtime()) {
      case CRICTL, DOCKER, NERDCTL, PODMAN -> {
        List<String> argv = new ArrayList<>(container.prefix());
        argv.addAll(List.of("logs", "--tail", Integer.toString(tailLines), container.id()));
        yield Optional.of(argv);
      }
      case CTR, NSENTER -> Optional.empty();
    };
  }

  /** One search, with what was met on the way. */
  private static final class Search {
    private final Asking asking;
    private final ContainerQuery query;
    private final List<String> asked = new ArrayList<>();
    private Optional<ContainerSearch.CannotAsk> failed = Optional.empty();

    Search(Asking asking, ContainerQuery query) {
      this.asking = asking;
      this.query = query;
    }

    ContainerSearch run() throws InterruptedException {
      for (ContainerRuntime runtime : ContainerRuntime.values()) {
        List<ContainerOnNode> found = ask(runtime);
        if (!found.isEmpty()) {
          return new ContainerSearch.Found(found);
        }
        if (failed.filter(f -> f.why() != Why.FAILED && f.why() != Why.UNPARSABLE).isPresent()
            && isFinal(failed.get().why())) {
          return failed.get();
        }
      }
      if (!asked.isEmpty()) {
        return new ContainerSearch.NoneMatches(asked);
      }
      List<String> tools = new ArrayList<>();
      for (ContainerRuntime runtime : ContainerRuntime.values()) {
        tools.add(runtime == ContainerRuntime.NSENTER ? PROCESSES : runtime.tool());
      }
      return failed.<ContainerSearch>map(f -> f).orElse(new ContainerSearch.NoRuntime(tools));
    }

    /** Whether asking another runtime cannot help. */
    private static boolean isFinal(Why why) {
      return why == Why.NOT_CONNECTED || why == Why.CANCELLED;
    }

    private List<ContainerOnNode> ask(ContainerRuntime runtime) throws InterruptedException {
      for (List<String> prefix : RuntimePaths.prefixes(runtime)) {
        List<ContainerOnNode> found = ask(runtime, prefix);
        if (!found.isEmpty()) {
          return found;
        }
      }
      return List.of();
    }

    private List<ContainerOnNode> ask(ContainerRuntime runtime, List<String> prefix)
        throws InterruptedException {
      Listing listing =
          switch (runtime) {
            case CRICTL -> new Crictl(asking).list();
            case DOCKER, NERDCTL, PODMAN -> new DockerLike(asking).list(prefix);
            case CTR -> new Ctr(asking).list(prefix, query);
            case NSENTER -> new Listing.Absent();
          };
      return switch (listing) {
        case Listing.Containers(List<String> reached, List<Listed> listed) ->
            matching(runtime, reached, listed);
        case Listing.Failed(Why why, String detail) -> {
          failed = failed.or(() -> Optional.of(new ContainerSearch.CannotAsk(why, detail)));
          yield List.of();
        }
        case Listing.Absent() ->
            runtime == ContainerRuntime.NSENTER && query.likelyName().isPresent()
                ? new Processes(asking).find(query.likelyName().get())
                : List.of();
      };
    }

    private List<ContainerOnNode> matching(
        ContainerRuntime runtime, List<String> prefix, List<Listed> listed)
        throws InterruptedException {
      if (!asked.contains(runtime.tool())) {
        asked.add(runtime.tool());
      }
      List<ContainerOnNode> found = new ArrayList<>();
      for (Listed one : Matching.select(listed, query)) {
        boolean known = one.pid() > 0 || runtime != ContainerRuntime.CRICTL;
        long pid = known ? one.pid() : new Crictl(asking).pid(prefix, one.id());
        Listed whole = new Listed(one.id(), one.title(), false, one.labels(), pid);
        found.add(whole.on(runtime, prefix));
      }
      return found;
    }
  }
}
