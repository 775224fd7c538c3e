package dev.gumshoe.cli.walk;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.FlowCommand;
import dev.gumshoe.catalog.OwnFlows;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.cli.terminal.Terminal;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.flow.Flow;
import java.io.IOException;
import java.util.Locale;

/** Flows that were not shipped: before the first use the operator sees what they would run. */
public final class ForeignFlows {
  private final OwnFlows own;
  private final Terminal terminal;

  /**
   * Asks at a terminal.
   *
   * @param own what the operator agreed to
   */
  public ForeignFlows(OwnFlows own, Terminal terminal) {
    this.own = own;
    this.terminal = terminal;
  }

  /** Whether it may run without a question: it was shipped, or the operator has agreed to it. */
  public boolean known(CatalogEntry entry) throws IOException {
    return FlowFolders.isShipped(entry) || own.agreed(entry.flow());
  }

  /**
   * Asks where that is needed.
   *
   * @param agreed whether the operator said so on the command line
   * @param quiet whether nothing may be asked
   * @throws WrongCall when the operator does not agree
   */
  void ask(CatalogEntry entry, boolean agreed, boolean quiet) throws IOException {
    if (known(entry)) {
      return;
    }
    if (!agreed) {
      terminal
          .err()
          .println("The flow %s is not one of the shipped ones.".formatted(entry.flow().id()));
      show(entry.flow());
      if (quiet || !yes()) {
        throw new WrongCall(
            "The flow %s is not one of the shipped ones, and you have not agreed to its commands;"
                    .formatted(entry.flow().id())
                + " see them above, and add --agree to run them.");
      }
    }
    own.agree(entry.flow());
  }

  /**
   * Asks for the flow that a session keeps, which is the one that goes on: a session can come from
   * somebody else, and its flow can be another one under the same name.
   *
   * @param kept the session's flow
   * @param entry the flow of that name that is here, and that was agreed to
   * @throws WrongCall when the operator does not agree
   */
  void askKept(Flow kept, CatalogEntry entry, boolean agreed, boolean quiet) throws IOException {
    // Of another flow the session is refused anyway.
    boolean same = kept.text().equals(entry.flow().text()) || !kept.id().equals(entry.flow().id());
    if (same || own.agreed(kept)) {
      return;
    }
    if (!agreed) {
      terminal
          .err()
          .println("The session goes on with its own flow, which is not the one that is here.");
      show(kept);
      if (quiet || !yes()) {
        throw new WrongCall(
            "The session keeps a flow %s that is not the one that is here, and you have not agreed to its commands; see them above, and add --agree to run them."
                .formatted(kept.id()));
      }
    }
    own.agree(kept);
  }

  private boolean yes() {
    String answer =
        terminal.ask("Run these on your nodes? [y]es, anything else refuses: ").orElse("");
    return answer.toLowerCase(Locale.ROOT).startsWith("y");
  }

  private void show(Flow flow) {
    var err = terminal.err();
    err.println("It would run:");
    for (FlowCommand command : FlowCommand.of(flow)) {
      err.println(Plain.line("  %s: %s".formatted(command.role(), command.line())));
    }
  }
}
