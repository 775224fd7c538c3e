package dev.gumshoe.engine;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Why;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A step on the path, with what was gathered there.
 *
 * @param step its id
 * @param attempts by name of the gather, oldest first
 * @param sent by name of the gather: the exact command that was sent last
 * @param decision the branch taken, once it is
 */
public record Visit(
    String step,
    Map<String, List<Attempt>> attempts,
    Map<String, String> sent,
    Optional<Decision> decision) {
  public Visit {
    sent = Map.copyOf(sent);
    attempts = Collections.unmodifiableMap(new LinkedHashMap<>(attempts));
  }

  /** A step that was just come to. */
  static Visit to(String step) {
    return new Visit(step, Map.of(), Map.of(), Optional.empty());
  }

  Visit sending(String gather, String command) {
    var more = new LinkedHashMap<>(sent);
    more.put(gather, command);
    return new Visit(step, attempts, more, decision);
  }

  Visit with(String gather, Attempt attempt) {
    var more = new LinkedHashMap<>(attempts);
    var tried = new ArrayList<>(more.getOrDefault(gather, List.of()));
    tried.add(attempt);
    more.put(gather, List.copyOf(tried));
    return new Visit(step, more, sent, decision);
  }

  /** Without the attempts, at the end of each gather, that are not answered for one of these. */
  Visit without(Set<Why> reasons) {
    var kept = new LinkedHashMap<String, List<Attempt>>();
    attempts.forEach(
        (gather, tried) -> {
          boolean withdrawn =
              tried.getLast().answer() instanceof Answer.Unknown(Why why, _)
                  && reasons.contains(why);
          List<Attempt> left = withdrawn ? tried.subList(0, tried.size() - 1) : tried;
          if (!left.isEmpty()) {
            kept.put(gather, List.copyOf(left));
          }
        });
    return new Visit(step, kept, sent, decision);
  }

  Visit decided(Decision taken) {
    return new Visit(step, attempts, sent, Optional.of(taken));
  }

  Visit undecided() {
    return new Visit(step, attempts, sent, Optional.empty());
  }

  /** The last attempt under a name. */
  public Optional<Attempt> last(String gather) {
    List<Attempt> tried = attempts.getOrDefault(gather, List.of());
    return tried.isEmpty() ? Optional.empty() : Optional.of(tried.getLast());
  }

  /** The last answer under each name. */
  public Map<String, Answer> answers() {
    var answers = new LinkedHashMap<String, Answer>();
    attempts.forEach((name, tried) -> answers.put(name, tried.getLast().answer()));
    return answers;
  }
}
