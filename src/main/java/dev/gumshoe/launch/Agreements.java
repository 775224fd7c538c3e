package dev.gumshoe.launch;

import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.FlowCommand;
import dev.gumshoe.catalog.OwnFlows;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.flow.Flow;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the operator has agreed to of the flows that were not shipped. */
final class Agreements {
  private static final Logger LOG = LoggerFactory.getLogger(Agreements.class);

  private final Catalog catalog;
  private final OwnFlows own;

  Agreements(Catalog catalog, OwnFlows own) {
    this.catalog = catalog;
    this.own = own;
  }

  /** What a flow would run, where the operator is to be asked first; else nothing. */
  List<FlowCommand> unseen(Flow flow) {
    return shipped(flow) || own.agreed(flow) ? List.of() : FlowCommand.of(flow);
  }

  private boolean shipped(Flow flow) {
    try {
      Optional<CatalogEntry> entry = catalog.find(flow.id());
      return entry.isPresent()
          && FlowFolders.isShipped(entry.get())
          && entry.get().flow().text().equals(flow.text());
    } catch (IOException e) {
      LOG.debug("where the flow {} stands cannot be told", flow.id(), e);
      return false;
    }
  }

  /** The operator agrees to a flow as it is now. */
  void agree(Flow flow) {
    try {
      own.agree(flow);
    } catch (IOException e) {
      LOG.warn("that the operator agreed to {} cannot be kept", flow.id(), e);
    }
  }
}
