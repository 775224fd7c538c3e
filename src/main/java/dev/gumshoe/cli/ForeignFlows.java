package dev.gumshoe.cli;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.FlowCommand;
import dev.gumshoe.catalog.OwnFlows;
import java.io.IOException;
import java.util.Locale;

/** Flows that were not shipped: before the first use the operator sees what they would run. */
final class ForeignFlows {
  private final OwnFlows own;
  private final Terminal terminal;

  ForeignFlows(OwnFlows own, Terminal terminal) {
    this.own = own;
    this.terminal = terminal;
  }

  /** Whether it may run without a question: it was shipped, or the operator has agreed to it. */
  boolean known(CatalogEntry entry) throws IOException {
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
      show(entry);
      if (quiet || !yes()) {
        throw new WrongCall(
            "The flow %s is not one of the shipped ones, and you have not agreed to its commands;"
                    .formatted(entry.flow().id())
                + " see them above, and add --agree to run them.");
      }
    }
    own.agree(entry.flow());
  }

  private boolean yes() {
    String answer =
        terminal.ask("Run these on your nodes? [y]es, anything else refuses: ").orElse("");
    return answer.toLowerCase(Locale.ROOT).startsWith("y");
  }

  private void show(CatalogEntry entry) {
    var err = terminal.err();
    err.println(
        "The flow %s is not one of the shipped ones. It would run:".formatted(entry.flow().id()));
    for (FlowCommand command : FlowCommand.of(entry.flow())) {
      err.println(Plain.line("  %s: %s".formatted(command.role(), command.line())));
    }
  }
}
