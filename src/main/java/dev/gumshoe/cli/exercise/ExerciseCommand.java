package dev.gumshoe.cli.exercise;

import dev.gumshoe.anonymous.AnonymousException;
import dev.gumshoe.anonymous.StandInKey;
import dev.gumshoe.catalog.Catalog;
import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.cli.sessions.PackCommand;
import dev.gumshoe.cli.sessions.PackMaking;
import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.FlowFolders;
import dev.gumshoe.cli.terminal.Terminal;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.course.Course;
import dev.gumshoe.course.Kept;
import dev.gumshoe.course.Lesson;
import dev.gumshoe.course.ScoreBook;
import dev.gumshoe.exercise.CaseExercise;
import dev.gumshoe.exercise.Choices;
import dev.gumshoe.exercise.Debriefing;
import dev.gumshoe.exercise.Drill;
import dev.gumshoe.exercise.Exercise;
import dev.gumshoe.exercise.ExerciseException;
import dev.gumshoe.exercise.SessionExercise;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.pack.PackException;
import dev.gumshoe.pack.PackImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Practises on cases and sessions. */
@Command(
    name = "exercise",
    description = {
      "Practises on a case or a session: you look, choose the branches, and state cause and remedy;",
      "nothing tells you what is right before the end. Without an argument, lists the course."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: gumshoe exercise 12; gumshoe exercise service-vip-unreachable/source-syn-loop",
      "Exit status: 0 over and scored, or listed; 1 quit before the end; 2 wrong call."
    })
public final class ExerciseCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "EXERCISE",
      description = "Its number in the course, FLOW/CASE, or a session's folder.")
  private @Nullable String wanted;

  @Option(names = "--progress", description = "How far you came, by incident.")
  private boolean progress;

  @Option(names = "--all", description = "Lists every exercise of the course.")
  private boolean all;

  @Option(
      names = "--shell",
      description = "Starts the nodes on loopback, so that your own shell can be used as well.")
  private boolean shell;

  @Option(
      names = "--make",
      paramLabel = "SESSION",
      description = "Makes an exercise of a session, anonymous, to share; -o names the file.")
  private @Nullable Path make;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where --make writes the pack.")
  private @Nullable Path output;

  @Option(
      names = "--scores",
      paramLabel = "FILE",
      description = "Where your scores are kept; in your data folder otherwise.")
  private @Nullable Path scores;

  @Option(
      names = "--keys",
      paramLabel = "FOLDER",
      description = "Where your key and your maps are kept; in your data folder otherwise.")
  private Path keys = StandInKey.folderOfOperator();

  @Option(names = "--flows", paramLabel = "DIR", description = "Folder with flows.")
  private List<Path> folders = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call()
      throws IOException, ExerciseException, JournalException, AnonymousException, PackException {
    if (make != null) {
      return make(make);
    }
    Catalog catalog = Catalog.read(FlowFolders.orShipped(folders));
    Course course = Course.of(catalog.entries());
    ScoreBook book = scores == null ? ScoreBook.ofOperator() : new ScoreBook(scores);
    if (wanted != null) {
      return practise(find(wanted, course), catalog, book);
    }
    var printer = new CoursePrinter(course, book.read(), spec.commandLine().getOut());
    if (progress) {
      printer.progress(catalog.entries());
    } else if (all) {
      printer.all();
    } else {
      printer.levels(new PackImport(PackCommand.folderOfOperator()).sessions());
    }
    return ExitStatus.DONE;
  }

  private int make(Path session)
      throws IOException, ExerciseException, JournalException, AnonymousException, PackException {
    if (output == null) {
      throw new WrongCall("Where should it go? Name a file with -o.");
    }
    // One that came to no finding is refused before anything is written.
    SessionExercise.of(session);
    return new PackMaking(keys, spec.commandLine().getErr()).make(List.of(session), output);
  }

  private static Exercise find(String wanted, Course course) throws ExerciseException {
    Optional<Lesson> lesson = course.find(wanted);
    if (lesson.isPresent()) {
      return CaseExercise.of(lesson.get().flow(), lesson.get().recorded());
    }
    Path folder = Path.of(wanted);
    if (Files.exists(folder.resolve(Journal.FILE))) {
      return SessionExercise.of(folder);
    }
    throw new WrongCall(
        ("'%s' is no exercise: give a number of 'gumshoe exercise --all', FLOW/CASE, or the folder"
                + " of a session.")
            .formatted(wanted));
  }

  private int practise(Exercise exercise, Catalog catalog, ScoreBook book) throws IOException {
    var terminal = new Terminal(spec.commandLine().getOut(), spec.commandLine().getErr());
    Clock clock = Clock.systemUTC();
    List<Flow> flows = catalog.entries().stream().map(CatalogEntry::flow).toList();
    try (ExerciseShell nodes =
        shell ? ExerciseShell.start(exercise, clock) : ExerciseShell.none()) {
      new ExerciseOpening(terminal).print(exercise);
      nodes.announce(terminal.err());
      var drill = new Drill(exercise, Choices.of(exercise.flow(), flows), clock);
      if (!new ExerciseWalk(drill, terminal, nodes).walk()) {
        terminal.err().println("\nYou quit; nothing is scored.");
        return ExitStatus.SHORT;
      }
      Debriefing debriefing = drill.debriefing();
      new DebriefingPrinter(terminal.out()).print(debriefing);
      Duration took = Duration.between(drill.moves().getFirst().at(), clock.instant());
      book.add(Kept.of(debriefing, clock.instant(), took));
      return ExitStatus.DONE;
    }
  }
}
