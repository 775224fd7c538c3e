package dev.gumshoe.cli.sessions;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.Giveaway;
import dev.gumshoe.anonymous.StandInKey;
import dev.gumshoe.journal.Journal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What every command that gives a session away is told. */
final class AnonymousOptions {
  @Option(
      names = "--anonymous",
      description = "With stand-ins for addresses and names; what is replaced is told first.")
  private boolean anonymous;

  @Option(
      names = "--preview",
      description = "Only tells what --anonymous would replace; writes nothing.")
  private boolean preview;

  @Option(
      names = "--keys",
      paramLabel = "FOLDER",
      description = "Where your key and your maps are kept; in your data folder otherwise.")
  private Path keys = StandInKey.folderOfOperator();

  /** Whether stand-ins were asked for, or what they would be. */
  boolean wanted() {
    return anonymous || preview;
  }

  /** Whether nothing is to be written. */
  boolean onlyTold() {
    return preview;
  }

  Path keys() {
    return keys;
  }

  /**
   * Tells what will be replaced.
   *
   * @return the session to be given away; empty where only the telling was wanted
   */
  Optional<Giveaway> told(Journal journal, CommandSpec spec) throws AnonymousException {
    var giveaway = Giveaway.of(journal, keys);
    PrintWriter to = preview ? spec.commandLine().getOut() : spec.commandLine().getErr();
    giveaway.preview().lines().forEach(to::println);
    to.flush();
    return preview ? Optional.empty() : Optional.of(giveaway);
  }
}
