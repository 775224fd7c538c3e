package dev.gumshoe.remote.container;

import dev.gumshoe.evidence.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One search, with what was met on the way. */
final class Search {
  private static final String PROCESSES = "processes";
  private final Asking asking;
  private final ContainerQuery query;
  private final List<String> asked = new ArrayList<>();
  private Optional<ContainerSearch.CannotAsk> failed = Optional.empty();
  private int failures;

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
      if (failed.filter(f -> isFinal(f.why())).isPresent()) {
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
    for (List<String> prefix : RuntimePaths.usual(runtime)) {
      int before = failures;
      List<ContainerOnNode> found = ask(runtime, prefix);
      if (!found.isEmpty()) {
        return found;
      }
      if (failures > before) {
        return k3s(runtime);
      }
    }
    return List.of();
  }

  private List<ContainerOnNode> k3s(ContainerRuntime runtime) throws InterruptedException {
    for (List<String> prefix : RuntimePaths.ofK3s(runtime, asking)) {
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
        failures++;
        var cannot = Optional.of(new ContainerSearch.CannotAsk(why, detail));
        failed = isFinal(why) ? cannot : failed.or(() -> cannot);
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
