package dev.gumshoe.cli;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.AnonymousSession;
import dev.gumshoe.anonymous.KeptMap;
import dev.gumshoe.anonymous.StandInKey;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.redact.names.Leak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SESSION", description = "The session's folder.")
  private Path session = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where it goes; a folder that is not there yet, or is empty.")
  private @Nullable Path output;

  @Option(names = "--anonymous", description = "With stand-ins; must be said.")
  private boolean anonymous;

  @Option(names = "--preview", description = "Only tells what would be replaced.")
  private boolean preview;

  @Option(names = "--map", description = "Only tells which stand-in is whose, from the kept map.")
  private boolean map;

  @Option(
      names = "--keys",
      paramLabel = "FOLDER",
      description = "Where your key and your maps are kept; in your data folder otherwise.")
  private Path keys = StandInKey.folderOfOperator();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, JournalException, AnonymousException {
    StandInKey key = StandInKey.in(keys);
    var kept = new KeptMap(keys, session, key);
    if (map) {
      kept.read()
          .forEach(
              one -> spec.commandLine().getOut().println(one.standIn() + "\t" + one.original()));
      return ExitStatus.DONE;
    }
    if (!anonymous) {
      throw new WrongCall(
          "Only anonymous sessions are exported; say --anonymous. To keep all, copy the folder.");
    }
    AnonymousSession made = AnonymousSession.of(JournalReader.read(session), key);
    if (preview) {
      new AnonymousPrinter(spec.commandLine().getOut()).preview(made);
      return ExitStatus.DONE;
    }
    return write(made, kept, folder());
  }

  private int write(AnonymousSession made, KeptMap kept, Path folder)
      throws IOException, JournalException, AnonymousException {
    var printer = new AnonymousPrinter(spec.commandLine().getErr());
    printer.preview(made);
    kept.write(made.replacements());
    List<Leak> leaks = new AnonymousFolder(folder).write(made);
    if (!leaks.isEmpty()) {
      printer.leaks(leaks, "The session");
      return ExitStatus.SHORT;
    }
    spec.commandLine()
        .getErr()
        .println(
            "The session is in %s; no original was found in it. The map is in %s."
                .formatted(folder, kept.file()));
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
