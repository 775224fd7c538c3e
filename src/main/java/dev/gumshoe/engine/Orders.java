package dev.gumshoe.engine;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Answer.Unknown;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Gather;
import dev.gumshoe.flow.Probe;
import dev.gumshoe.flow.Scope;
import dev.gumshoe.flow.Step;
import dev.gumshoe.flow.Template;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
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
    boolean more = next < ways(gather) && another(last.get().answer());
    return more ? Optional.of(next) : Optional.empty();
  }

  private static int ways(Gather gather) {
    return switch (gather) {
      case Gather.ByProbes probes -> probes.probes().size();
      case Gather.ByPackets _ -> 1;
    };
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
    return switch (gather) {
      case Gather.ByProbes probes -> make(step, probes, attempt, state);
      case Gather.ByPackets packets -> new PacketOrders(packets, state).make(step);
    };
  }

  private static Made make(String step, Gather.ByProbes gather, int attempt, SessionState state) {
    Probe probe = gather.probes().get(attempt);
    return objection(gather.on(), state)
        .or(() -> objection(probe.argv(), state.scope()))
        .<Made>map(no -> new Hopeless(new Next.Skip(step, gather.name(), attempt, no)))
        .orElseGet(
            () ->
                new Ready(
                    new Order.OfProbe(
                        step,
                        gather.name(),
                        attempt,
                        gather.on(),
                        gather.kind(),
                        command(probe, state.scope()))));
  }

  /** Why a role cannot be asked, although it was looked for; empty when it can. */
  static Optional<Unknown> objection(String role, SessionState state) {
    if (state.roles().get(role) instanceof Filling.Unfilled(Why why, String detail)) {
      // Over a connection that is made again the target can be looked for again.
      return Optional.of(new Unknown(why == Why.NOT_CONNECTED ? why : Why.NO_TARGET, detail));
    }
    return Optional.empty();
  }

  /** Why these cannot be filled in, or not as arguments; empty when they can. */
  static Optional<Unknown> objection(List<Template> words, Scope scope) {
    return words.stream()
        .filter(word -> words(word, scope).isEmpty())
        .findFirst()
        .map(word -> new Unknown(Why.NO_VALUE, refusal(word, scope)));
  }

  /** The text of an argument to which there is no objection. */
  static String text(Template word, Scope scope) {
    return String.join(" ", some(word, scope));
  }

  private static List<String> some(Template word, Scope scope) {
    return words(word, scope).orElseThrow(() -> new IllegalArgumentException(refusal(word, scope)));
  }

  /** The command of a probe to whose arguments there is no objection. */
  static Command command(Probe probe, Scope scope) {
    List<String> argv = probe.argv().stream().flatMap(word -> some(word, scope).stream()).toList();
    Privilege privilege = probe.asRoot() ? Privilege.ROOT : Privilege.OPERATOR;
    return new Command(argv, privilege, probe.limit(), Command.DEFAULT_OUTPUT_LIMIT);
  }

  private static String refusal(Template word, Scope scope) {
    return word.words(scope).isPresent()
        ? "'%s' is not filled in: its value would be an option, or is no argument at all"
            .formatted(word.text())
        : "'%s' cannot be filled in: a value in it is not known".formatted(word.text());
  }

  /** A value that would turn an argument into an option, or end it, is not filled in. */
  private static Optional<List<String>> words(Template word, Scope scope) {
    boolean option = word.text().startsWith("-");
    return word.words(scope)
        .filter(all -> all.stream().allMatch(text -> text.startsWith("-") == option))
        .filter(all -> all.stream().allMatch(text -> text.indexOf('\0') < 0));
  }

  /** Names of what a step gathers or recalls that is not known. */
  static List<String> unknownOf(Step step, Scope scope) {
    return Stream.concat(step.recalls().stream(), step.gather().stream().map(Gather::name))
        .filter(name -> !(scope.evidence().get(name) instanceof Answer.Known))
        .toList();
  }
}
