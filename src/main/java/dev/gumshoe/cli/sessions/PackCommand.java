package dev.gumshoe.cli.sessions;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.StandInKey;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.exercise.ExerciseException;
import dev.gumshoe.exercise.SessionExercise;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.operator.DataFolder;
import dev.gumshoe.pack.PackException;
import dev.gumshoe.pack.PackImport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sessions in one file, to share and to practise on. */
@Command(
    name = "pack",
    description = "Sessions in one file, to share and to practise on.",
    subcommands = {PackCommand.Export.class, PackCommand.Import.class},
    mixinStandardHelpOptions = true,
    footer = "Exit status: see 'gumshoe pack export --help' and 'gumshoe pack import --help'.")
public final class PackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return ExitStatus.WRONG_CALL;
  }

  /** Where packs that were taken in are. */
  public static Path folderOfOperator() {
    return DataFolder.ofOperator().resolve("packs");
  }

  /** Makes a pack. */
  @Command(
      name = "export",
      description = "Makes a pack of sessions, with stand-ins for addresses and names.",
      mixinStandardHelpOptions = true,
      footer =
          "Exit status: 0 written, 1 an original was found in it and nothing is left of it, 2 wrong call, or a session cannot be read.")
  static final class Export implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "SESSION", description = "Folders of sessions.")
    private List<Path> sessions = new ArrayList<>();

    @Option(
        names = {"-o", "--output"},
        required = true,
        paramLabel = "FILE",
        description = "Where the pack goes.")
    private Path output = Path.of("");

    @Option(
        names = "--keys",
        paramLabel = "FOLDER",
        description = "Where your key and your maps are kept; in your data folder otherwise.")
    private Path keys = StandInKey.folderOfOperator();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, JournalException, AnonymousException, PackException {
      return new PackMaking(keys, spec.commandLine().getErr()).make(sessions, output);
    }
  }

  /** Takes a pack in. */
  @Command(
      name = "import",
      description = {
        "Takes in a pack that somebody made, to practise on its sessions. Nothing of it is run,",
        "and its flows never ask your nodes anything unless you agree to their commands."
      },
      mixinStandardHelpOptions = true,
      footer = "Exit status: 0 taken in, 2 it is refused, and nothing of it is there.")
  static final class Import implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The pack.")
    private Path file = Path.of("");

    @Option(
        names = "--as",
        paramLabel = "NAME",
        description = "The name that it gets; that of the file otherwise.")
    private @Nullable String name;

    @Option(
        names = "--packs",
        paramLabel = "FOLDER",
        description = "Where packs are kept; in your data folder otherwise.")
    private Path packs = folderOfOperator();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws PackException {
      List<Path> sessions = new PackImport(packs).take(file, name == null ? named(file) : name);
      PrintWriter out = spec.commandLine().getOut();
      for (Path session : sessions) {
        out.println("gumshoe exercise " + session + told(session));
      }
      out.flush();
      return ExitStatus.DONE;
    }

    private static String told(Path session) {
      try {
        return "    " + Plain.line(SessionExercise.of(session).flow().title());
      } catch (ExerciseException e) {
        return "    (no exercise: it came to no finding; 'gumshoe replay' plays it)";
      }
    }

    private static String named(Path file) {
      return file.getFileName()
          .toString()
          .toLowerCase(Locale.ROOT)
          .replaceFirst("\\.[a-z]{1,5}$", "")
          .replaceAll("[^a-z0-9._-]", "-");
    }
  }
}
