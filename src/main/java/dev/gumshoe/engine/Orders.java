package dev.gumshoe.engine;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.Probe;
import dev.gumshoe.flow.Scope;
import dev.gumshoe.flow.Step;
import dev.gumshoe.flow.Template;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the orders for probes out of a gather and the state. */
final class Orders {
  private Orders() {}

  /** A probe that can be sent, or the reason why it cannot. */
  sealed interface Made {}

  record Ready(Order order) implements Made {}

  record Hopeless(Next.Skip skip) implements Made {}

  /** The number of the probe that is to be tried now; empty when the gather is answered. */
  static Optional<Integer> due(Gather gather, Visit visit) {
    Optional<Attempt> last = visit.last(gather.name());
    if (last.isEmpty()) {
      return Optional.of(0);
    }
    int next = last.get().number() + 1;
    boolean more = next < gather.probes().size() && another(last.get().answer());
    return more ? Optional.of(next) : Optional.empty();
  }

  /** Whether another command may tell what this one did not. */
  private static boolean another(Answer answer) {
    return switch (answer) {
      case Answer.Known _ -> false;
      case Answer.Unknown(Why why, _) ->
          switch (why) {
            case TOOL_MISSING,
                NO_PERMISSION,
                TIMED_OUT,
                UNPARSABLE,
                CUT_SHORT,
                UNSUPPORTED,
                FAILED,
                NO_VALUE ->
                true;
            case NO_TARGET, NOT_CONNECTED, CANCELLED -> false;
          };
    };
  }

  static Made make(String step, Gather gather, int attempt, SessionState state) {
    if (state.roles().get(gather.on()) instanceof Filling.Unfilled(Why why, String detail)) {
      // Over a connection that is made again the target can be looked for again.
      Why kept = why == Why.NOT_CONNECTED ? why : Why.NO_TARGET;
      return hopeless(step, gather, attempt, kept, detail);
    }
    Probe probe = gather.probes().get(attempt);
    var argv = new ArrayList<String>();
    for (Template word : probe.argv()) {
      Optional<String> filled = fill(word, state.scope());
      if (filled.isEmpty()) {
        String detail = refusal(word, state.scope());
        return hopeless(step, gather, attempt, Why.NO_VALUE, detail);
      }
      argv.add(filled.get());
    }
    Privilege privilege = probe.asRoot() ? Privilege.ROOT : Privilege.OPERATOR;
    Command command = new Command(argv, privilege, probe.limit(), Command.DEFAULT_OUTPUT_LIMIT);
    return new Ready(new Order(step, gather.name(), attempt, gather.on(), gather.kind(), command));
  }

  private static String refusal(Template word, Scope scope) {
    return word.fill(scope).isPresent()
        ? "'%s' is not filled in: its value would be an option, or is no argument at all"
            .formatted(word.text())
        : "'%s' cannot be filled in: a value in it is not known".formatted(word.text());
  }

  /** A value that would turn an argument into an option, or end it, is not filled in. */
  private static Optional<String> fill(Template word, Scope scope) {
    return word.fill(scope)
        .filter(text -> text.startsWith("-") == word.text().startsWith("-"))
        .filter(text -> text.indexOf('\0') < 0);
  }

  private static Hopeless hopeless(
      String step, Gather gather, int attempt, Why why, String detail) {
    return new Hopeless(
        new Next.Skip(step, gather.name(), attempt, new Answer.Unknown(why, detail)));
  }

  /** Names of what a step gathers or recalls that is not known. */
  static List<String> unknownOf(Step step, Scope scope) {
    return Stream.concat(step.recalls().stream(), step.gather().stream().map(Gather::name))
        .filter(name -> !(scope.evidence().get(name) instanceof Answer.Known))
        .toList();
  }
}
