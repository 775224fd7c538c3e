package dev.gumshoe.kernel;

import dev.gumshoe.netfilter.walk.Walker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node onto which rule sets are loaded, and packets sent. For the namespace's thread. */
final class Bench implements AutoCloseable {
  private static final Path CONNECTIONS = Path.of("/proc/sys/net/netfilter/nf_conntrack_count");

  private final Node node;
  private final Facts facts;
  private final Map<Integer, String> interfaces;
  private Counters latest = new Counters(Map.of());

  /** What is done with a node. */
  interface Work<T> {
    T on(Bench bench) throws Exception;
  }

  /** Does something on a new node, in a namespace of its own. */
  static <T> T onNewNode(Work<T> work) throws InterruptedException {
    Needs.check();
    try (var namespace = new NetNamespace("kernel node")) {
      return namespace.inside(
          () -> {
            try (var bench = new Bench(namespace.libc())) {
              return work.on(bench);
            }
          });
    }
  }

  /** Makes the node in the namespace of the calling thread. */
  Bench(Libc libc) throws IOException, InterruptedException {
    node = new Node(libc);
    facts = Facts.gather();
    interfaces = node.interfaces();
  }

  /**
   * Loads rule sets, and reads back what the tools then print, as Gumshoe would on a node.
   *
   * @param texts for {@code iptables-restore}; backends that are not among them stay as they are
   */
  Loaded load(Family family, Map<Backend, String> texts)
      throws IOException, InterruptedException, RefusedRules {
    for (Map.Entry<Backend, String> one : texts.entrySet()) {
      Tool ran = Tool.run(one.getValue(), one.getKey().tool(family, "restore"));
      if (ran.status() != 0) {
        throw new RefusedRules(ran.said());
      }
    }
    Map<String, String> saved = saved(family, texts.keySet());
    latest = Counters.read(saved);
    List<dev.gumshoe.netfilter.walk.Node.Rules> rules =
        saved.entrySet().stream()
            .map(
                one ->
                    new dev.gumshoe.netfilter.walk.Node.Rules(
                        one.getKey(), Facts.rules(one.getValue())))
            .toList();
    return new Loaded(family, List.copyOf(texts.keySet()), saved, Walker.of(facts.node(rules)));
  }

  private static Map<String, String> saved(Family family, Iterable<Backend> backends)
      throws IOException, InterruptedException {
    var all = new LinkedHashMap<String, String>();
    for (Backend backend : backends) {
      all.put(backend.name(), Tool.output(backend.tool(family, "save"), "-c"));
    }
    return all;
  }

  /** Forgets all connections. */
  void forget() {
    node.forget();
  }

  /** Sends a packet through what was loaded. */
  Observed send(Loaded loaded, Shot shot) throws IOException, InterruptedException {
    Counters before = latest;
    List<Sighting> seen = node.send(shot);
    Counters after = Counters.read(saved(loaded.family(), loaded.backends()));
    latest = after;
    boolean tracked = !Files.readString(CONNECTIONS).strip().equals("0");
    return new Observed(after.since(before), seen, tracked);
  }

  String interfaceName(int index) {
    return interfaces.getOrDefault(index, "");
  }

  @Override
  public void close() {
    node.close();
  }
}
