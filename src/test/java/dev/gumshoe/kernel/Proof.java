package dev.gumshoe.kernel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Random rule sets on one node, with packets through each of them. For the namespace's thread. */
final class Proof {
  private final Bench bench;
  private final List<Backend> backends;
  private final Tally tally = new Tally();

  Proof(Bench bench, List<Backend> backends) {
    this.bench = bench;
    this.backends = List.copyOf(backends);
  }

  /** Plays with rule sets that this seed makes; goes on after a mismatch. */
  Tally run(long seed, int packets) throws Exception {
    var dice = new Dice(seed);
    Family family = dice.percent(65) ? Family.FOUR : Family.SIX;
    Map<Backend, Plan> plans = new EnumMap<>(Backend.class);
    for (Backend backend : backends) {
      plans.put(backend, new PlanMaker(dice).make(family));
    }
    Optional<Scene> accepted = accepted(new Scene(family, plans, List.of()));
    if (accepted.isEmpty()) {
      tally.refused++;
      return tally;
    }
    tally.ruleSets++;
    play(seed, accepted.get(), dice, packets);
    return tally;
  }

  /** The scene without rules that the real tool or the kernel does not take. */
  private Optional<Scene> accepted(Scene whole) throws IOException, InterruptedException {
    Scene scene = whole;
    for (int i = 0; i < 15; i++) {
      try {
        bench.load(scene.family(), scene.texts());
        return Optional.of(scene);
      } catch (RefusedRules refusal) {
        Optional<Scene> less = without(scene, refusal);
        tally.refusals.add(String.valueOf(refusal.getMessage()));
        if (less.isEmpty()) {
          return Optional.empty();
        }
        scene = less.get();
      }
    }
    return Optional.empty();
  }

  private Optional<Scene> without(Scene scene, RefusedRules refusal) {
    OptionalInt line = refusal.line();
    for (Backend backend : backends) {
      boolean its =
          backends.size() == 1
              || String.valueOf(refusal.getMessage())
                  .contains(backend == Backend.NFT ? "nf_tables" : "legacy");
      Plan plan = scene.plans().get(backend);
      if (its && plan != null && line.isPresent()) {
        Optional<Plan> less = plan.withoutLine(line.getAsInt());
        less.ifPresent(
            one -> tally.refusedRules.add(plan.text().lines().toList().get(line.getAsInt() - 1)));
        return less.map(one -> scene.with(backend, one));
      }
    }
    return Optional.empty();
  }

  private void play(long seed, Scene scene, Dice dice, int packets) throws Exception {
    Loaded loaded = bench.load(scene.family(), scene.texts());
    var play = new Play(bench, loaded);
    for (int sent = 0; sent < packets; ) {
      List<Seen> seen = connection(play, scene.family(), dice);
      List<Shot> shots = seen.stream().map(Seen::shot).toList();
      sent += seen.size();
      seen.forEach(one -> tally.add(scene, loaded, one));
      if (seen.getLast().agreed().isEmpty()) {
        String found = Account.of(seen.getLast(), loaded);
        tally.mismatches.add(told(seed, new Scene(scene.family(), scene.plans(), shots), found));
        return;
      }
    }
  }

  /** A first packet, and now and then an answer, and one more in the first direction. */
  private List<Seen> connection(Play play, Family family, Dice dice) throws Exception {
    Shot first = new ShotMaker(dice).make(family);
    var seen = new ArrayList<Seen>(play.all(List.of(first)));
    Optional<Shot> answer =
        goesOn(seen, dice)
            ? new Followers(dice).of(first, leftBy(seen.getFirst()))
            : Optional.empty();
    if (answer.isPresent()) {
      seen.add(play.one(answer.get(), seen));
      if (answer.get().state() == Shot.State.ESTABLISHED && goesOn(seen, dice)) {
        seen.add(play.one(Followers.again(first), seen));
      }
    }
    return seen;
  }

  private boolean goesOn(List<Seen> seen, Dice dice) {
    return dice.percent(50) && seen.getLast().followable() && !leftBy(seen.getLast()).equals("lo");
  }

  private String leftBy(Seen first) {
    return first.observed().seen("out").map(one -> bench.interfaceName(one.out())).orElse("");
  }

  private String told(long seed, Scene scene, String found) throws Exception {
    Scene smallest = wrong(scene) ? new Shrinker(this::wrong).shrink(scene) : scene;
    Loaded loaded = bench.load(smallest.family(), smallest.texts());
    List<Seen> seen = new Play(bench, loaded).all(smallest.shots());
    // What does not happen again when the packet is sent again is told as it was found.
    String account = seen.getLast().agreed().isEmpty() ? Account.of(seen.getLast(), loaded) : found;
    return "seed " + seed + "\n" + smallest.story().text() + account;
  }

  private boolean wrong(Scene scene) throws Exception {
    try {
      Loaded loaded = bench.load(scene.family(), scene.texts());
      List<Seen> seen = new Play(bench, loaded).all(scene.shots());
      return seen.size() == scene.shots().size() && seen.getLast().agreed().isEmpty();
    } catch (RefusedRules _) {
      return false;
    }
  }
}
