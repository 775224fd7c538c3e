package dev.gumshoe.cli.sessions;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.Giveaway;
import dev.gumshoe.anonymous.KeptMap;
import dev.gumshoe.anonymous.OriginalsLeftException;
import dev.gumshoe.anonymous.StandInKey;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a session that can be given away. */
@Command(
    name = "export",
    description = {
      "Writes a session with stand-ins for addresses and names, so that it can be given away.",
      "The same value has the same stand-in in the whole session, packet captures included.",
      "The map stays with you, encrypted. The result is searched for every original value."
    },
    mixinStandardHelpOptions = true,
    footer =
        "Exit status: 0 written, 1 an original was found in it and nothing is left of it, 2 wrong call, or the session cannot be read.")
public final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SESSION", description = "The session's folder.")
  private Path session = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where it goes; a folder that is not there yet, or is empty.")
  private @Nullable Path output;

  @Mixin private AnonymousOptions options = new AnonymousOptions();

  @Option(names = "--map", description = "Only tells which stand-in is whose, from the kept map.")
  private boolean map;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, JournalException, AnonymousException {
    if (map) {
      return printMap();
    }
    if (!options.wanted()) {
      throw new WrongCall(
          "Only anonymous sessions are exported; say --anonymous. To keep all, copy the folder.");
    }
    Optional<Path> folder = options.onlyTold() ? Optional.empty() : Optional.of(folder());
    Optional<Giveaway> giveaway = options.told(JournalReader.read(session), spec);
    return giveaway.isPresent() && folder.isPresent()
        ? write(giveaway.get(), folder.get())
        : ExitStatus.DONE;
  }

  private int printMap() throws AnonymousException {
    PrintWriter out = spec.commandLine().getOut();
    new KeptMap(options.keys(), session, StandInKey.in(options.keys()))
        .read()
        .forEach(one -> out.println(one.standIn() + "\t" + one.original()));
    return ExitStatus.DONE;
  }

  private int write(Giveaway giveaway, Path folder)
      throws IOException, JournalException, AnonymousException {
    PrintWriter err = spec.commandLine().getErr();
    try {
      giveaway.writeTo(folder);
    } catch (OriginalsLeftException e) {
      err.println(e.getMessage());
      return ExitStatus.SHORT;
    }
    err.println(
        "The session is in %s; no original was found in it. The map is in %s."
            .formatted(folder, giveaway.map()));
    return ExitStatus.DONE;
  }

  private Path folder() throws IOException {
    if (output == null) {
      throw new WrongCall("Where should it go? Name a folder with -o.");
    }
    if (Files.isDirectory(output)) {
      try (var files = Files.list(output)) {
        if (files.findAny().isPresent()) {
          throw new WrongCall(output + " is not empty. Name another folder with -o.");
        }
      }
    } else if (Files.exists(output)) {
      throw new WrongCall(output + " is a file. Name a folder with -o.");
    }
    return output;
  }
}
