package dev.gumshoe.triage;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Input;
import dev.gumshoe.session.TargetSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which of all flows does the evidence speak for? Every flow is walked on the chosen nodes as far
 * as it comes by itself, all at the same time; a command that several of them want is run once. All
 * commands only read.
 */
public final class Triage implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Triage.class);

  private final List<Flow> flows;
  private final TriageNodes nodes;
  private final KnownAnswers known = new KnownAnswers();
  private final TargetSource targets;
  private final SharedSource source;
  private final List<Hypothesis> hypotheses = new ArrayList<>();

  /**
   * A triage that has not begun.
   *
   * @param targets fills roles that are named like the nodes; closed with the triage
   */
  public Triage(List<Flow> flows, TriageNodes nodes, TargetSource targets) {
    this.flows = List.copyOf(flows);
    this.nodes = nodes;
    this.targets = targets;
    this.source = new SharedSource(targets, known);
  }

  private record Tried(int number, Flow flow, Map<String, String> filling) {}

  /**
   * Looks at everything, what was answered before is not asked again.
   *
   * @param given values of inputs by name, as text; they serve each flow that has an input of the
   *     name and takes the value
   * @param watcher told of the board whenever it changes, by one thread at a time; has to be quick
   * @return the board at the end
   * @throws InterruptedException when the calling thread is interrupted; what runs is stopped
   */
  public Board look(Map<String, String> given, Consumer<Board> watcher)
      throws InterruptedException {
    List<Tried> all = begin();
    watcher.accept(board());
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("triage-", 0).factory())) {
      var running = new ArrayList<Future<?>>();
      all.forEach(tried -> running.add(threads.submit(() -> look(tried, given, watcher))));
      try {
        for (Future<?> one : running) {
          one.get();
        }
      } catch (InterruptedException e) {
        running.forEach(one -> one.cancel(true));
        throw e;
      } catch (ExecutionException e) {
        throw new IllegalStateException("a triage failed in a way that it cannot", e);
      }
    }
    return board();
  }

  /** How many commands were run so far, on all nodes. */
  public int commands() {
    return known.commands();
  }

  /** Has everything asked anew, at the next look. */
  public void forget() {
    known.forget();
  }

  /** Takes over what a flow that is followed came to know. */
  public void learn(Capture capture) {
    known.learn(capture);
  }

  /** Lets go of the nodes. */
  @Override
  public void close() {
    targets.close();
  }

  private synchronized List<Tried> begin() {
    hypotheses.clear();
    var all = new ArrayList<Tried>();
    for (Flow flow : flows) {
      for (Map<String, String> filling : nodes.fillings(flow)) {
        all.add(new Tried(all.size(), flow, filling));
        hypotheses.add(Hypothesis.begun(flow, filling));
      }
    }
    return all;
  }

  private void look(Tried tried, Map<String, String> given, Consumer<Board> watcher) {
    var trial = new Trial(tried.flow(), inputs(tried.flow(), given), source.of(tried.filling()));
    Standing standing;
    try {
      standing = trial.walk();
    } catch (InterruptedException _) {
      standing = new Standing.Failed("It was stopped.");
    } catch (RuntimeException e) {
      LOG.error("flow {} cannot be walked", tried.flow().id(), e);
      standing =
          new Standing.Failed(
              "Gumshoe made a mistake in this flow (%s); walk it by itself to see how far it comes."
                  .formatted(e.getClass().getSimpleName()));
    }
    put(
        tried.number(),
        new Hypothesis(tried.flow(), tried.filling(), trial.state(), standing),
        watcher);
  }

  private synchronized void put(int number, Hypothesis hypothesis, Consumer<Board> watcher) {
    hypotheses.set(number, hypothesis);
    watcher.accept(board());
  }

  private synchronized Board board() {
    return new Board(hypotheses);
  }

  /** What was given and fits, and defaults. */
  private static Map<String, Object> inputs(Flow flow, Map<String, String> given) {
    var values = new LinkedHashMap<String, Object>();
    for (Input input : flow.inputs().values()) {
      value(input, given.get(input.name())).ifPresent(value -> values.put(input.name(), value));
    }
    return values;
  }

  private static Optional<Object> value(Input input, @Nullable String text) {
    if (text == null) {
      return input.initial();
    }
    try {
      return Optional.of(input.type().read(text));
    } catch (IllegalArgumentException _) {
      // Another flow means something else by this name.
      return input.initial();
    }
  }
}
