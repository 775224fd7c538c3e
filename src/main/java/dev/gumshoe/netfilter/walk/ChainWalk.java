package dev.gumshoe.netfilter.walk;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.packet.Connection;
import dev.gumshoe.netfilter.packet.Hook;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.walk.CompiledRule.Trial;
import dev.gumshoe.netfilter.walk.Step.Matched;
import dev.gumshoe.netfilter.walk.match.Question;
import dev.gumshoe.netfilter.walk.match.Truth;
import dev.gumshoe.netfilter.walk.target.Action;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass of a traveller through a base chain and the chains that it jumps to. */
final class ChainWalk {
  /** So many chains within one another are a circle; the kernel would not load it. */
  private static final int DEEPEST = 1_000;

  /** A place in a chain. */
  private static final class Position {
    private final CompiledChain chain;
    private final int[] candidates;
    private final int next;
    private final @Nullable Position caller;
    private final int depth;
    private final Place place;

    /**
     * A place.
     *
     * @param candidates the rules of the chain that are to be tried
     * @param next index into them
     * @param caller where to go on after the chain; none for a base chain
     * @param place how the chain is named
     */
    Position(
        CompiledChain chain,
        int[] candidates,
        int next,
        @Nullable Position caller,
        int depth,
        Place place) {
      this.chain = chain;
      this.candidates = candidates;
      this.next = next;
      this.caller = caller;
      this.depth = depth;
      this.place = place;
    }

    Position after() {
      return new Position(chain, candidates, next + 1, caller, depth, place);
    }
  }

  private record Way(Traveller traveller, Position position) {}

  private final IptablesChain base;
  private final Budget budget;
  private final List<Outcome> outcomes = new ArrayList<>(1);
  private final Deque<Way> open = new ArrayDeque<>();

  ChainWalk(IptablesChain base, Budget budget) {
    this.base = base;
    this.budget = budget;
  }

  List<Outcome> from(Traveller traveller) {
    CompiledChain chain = base.chain();
    open.push(
        new Way(
            traveller,
            new Position(
                chain,
                chain.candidates(traveller.packet()),
                0,
                null,
                0,
                base.place(chain.name()))));
    while (!open.isEmpty()) {
      @Nullable Way way = open.pop();
      while (way != null) {
        way = step(way.traveller(), way.position());
      }
    }
    return outcomes;
  }

  /** One rule further; null where this way leaves the base chain. */
  private @Nullable Way step(Traveller traveller, Position at) {
    if (at.next >= at.candidates.length) {
      return leave(traveller, at);
    }
    if (!budget.rule()) {
      outcomes.add(
          Outcome.end(
              traveller, new Fate.Undetermined("more rules than can be tried; the way is cut")));
      return null;
    }
    CompiledRule rule = at.chain.rules().get(at.candidates[at.next]);
    return switch (rule.trial(traveller)) {
      case Trial.Differs _ -> new Way(traveller, at.after());
      case Trial.Matches _ -> act(rule, traveller, at, Matched.YES);
      case Trial.Depends(var clauses) -> depends(rule, clauses, traveller, at);
    };
  }

  private @Nullable Way depends(
      CompiledRule rule, List<Assumption.Clause> clauses, Traveller traveller, Position at) {
    if (rule.action() instanceof Action.GoOn(var change)
        && change.of(traveller.packet(), traveller.hook()).equals(traveller.packet())) {
      return new Way(met(traveller, at, rule, Matched.EITHER, "", false), at.after());
    }
    if (budget.fork()) {
      Traveller passing = met(traveller, at, rule, Matched.PASSED, "", false);
      open.push(new Way(passing.assuming(new Assumption(clauses, false)), at.after()));
    }
    return act(rule, traveller.assuming(new Assumption(clauses, true)), at, Matched.TAKEN);
  }

  private @Nullable Way act(CompiledRule rule, Traveller traveller, Position at, Matched matched) {
    return switch (rule.action()) {
      case Action.GoOn(var change) -> {
        Packet packet = traveller.packet();
        Packet changed = change.of(packet, traveller.hook());
        String effect = Effects.of(packet, changed);
        yield new Way(met(traveller, at, rule, matched, effect, false).with(changed), at.after());
      }
      case Action.Return _ -> leave(met(traveller, at, rule, matched, "returns", false), at);
      case Action.ToChain(String chain, boolean returns) ->
          enter(chain, returns, met(traveller, at, rule, matched, "", false), at);
      case Action.Accept _ -> {
        outcomes.add(Outcome.accept(met(traveller, at, rule, matched, "accepts", true)));
        yield null;
      }
      case Action.Translate(_, var possible)
          when possible.of(traveller.packet(), traveller.hook()) == Truth.Certain.NO ->
          end(traveller, at, rule, matched, "finds no address and drops", new Fate.Dropped());
      case Action.Translate(var change, _) -> {
        outcomes.add(Outcome.accept(translated(traveller, at, rule, matched, change)));
        yield null;
      }
      case Action.Proxy(String to, var change) -> {
        Assumption listens =
            Assumption.of(Question.of("a transparent proxy listens at " + to), true);
        proxied(traveller.assuming(listens), at, rule, matched, to, change);
        if (budget.fork()) {
          Traveller alone = traveller.assuming(new Assumption(listens.questions(), false));
          end(alone, at, rule, matched, "finds no proxy and drops", new Fate.Dropped());
        }
        yield null;
      }
      case Action.Drop _ -> end(traveller, at, rule, matched, "drops", new Fate.Dropped());
      case Action.Reject(String with) -> {
        Fate fate = Rejections.of(with, traveller.packet());
        yield end(traveller, at, rule, matched, "rejects", fate);
      }
      case Action.Queue(String queue) ->
          end(traveller, at, rule, matched, "queues", new Fate.Queued(queue));
      case Action.Unclear(String why) ->
          end(traveller, at, rule, matched, "", new Fate.Undetermined(why));
    };
  }

  private @Nullable Way proxied(
      Traveller traveller,
      Position at,
      CompiledRule rule,
      Matched matched,
      String to,
      Action.Change change) {
    Traveller handed = met(traveller, at, rule, matched, "hands it to " + to, true);
    Packet changed = change.of(traveller.packet(), traveller.hook());
    outcomes.add(new Outcome(handed.with(changed), new Verdict.Proxy(to)));
    return null;
  }

  private @Nullable Way end(
      Traveller traveller,
      Position at,
      CompiledRule rule,
      Matched matched,
      String does,
      Fate fate) {
    outcomes.add(Outcome.end(met(traveller, at, rule, matched, does, true), fate));
    return null;
  }

  /** Only what really changes is a translation for the connection (nf_nat_setup_info). */
  private Traveller translated(
      Traveller traveller, Position at, CompiledRule rule, Matched matched, Action.Change change) {
    Hook hook = traveller.hook();
    Packet packet = traveller.packet();
    Packet changed = change.of(packet, hook);
    String effect = Effects.of(packet, changed);
    if (!effect.isEmpty()) {
      Connection connection = changed.connection();
      changed =
          changed.withConnection(
              Bindings.changesDestination(hook)
                  ? connection.translatedDestination()
                  : connection.translatedSource());
    }
    String says = effect.isEmpty() ? "translates nothing" : effect;
    return met(traveller, at, rule, matched, says, true)
        .with(changed)
        .with(traveller.bindings().settle(hook));
  }

  private @Nullable Way enter(String name, boolean returns, Traveller traveller, Position at) {
    CompiledChain chain = base.table().get(name);
    if (chain == null || at.depth >= DEEPEST) {
      outcomes.add(
          Outcome.end(traveller, new Fate.Undetermined("chain " + name + " leads in a circle")));
      return null;
    }
    int[] candidates = chain.candidates(traveller.packet());
    Position back = returns ? at.after() : at.caller;
    return new Way(
        traveller, new Position(chain, candidates, 0, back, at.depth + 1, base.place(name)));
  }

  /** The end of a chain: back to its caller, or the policy. */
  private @Nullable Way leave(Traveller traveller, Position at) {
    Position caller = at.caller;
    if (caller != null) {
      return new Way(traveller, caller);
    }
    outcomes.add(base.policy(traveller));
    return null;
  }

  private Traveller met(
      Traveller traveller,
      Position at,
      CompiledRule compiled,
      Matched matched,
      String effect,
      boolean ends) {
    Rule rule = compiled.rule();
    return traveller.met(new Step.Met(at.place, rule.text(), rule.line(), matched, effect, ends));
  }
}
