package dev.gumshoe.ui.finding;

import dev.gumshoe.anonymous.Preview;
import dev.gumshoe.report.wording.Language;
import dev.gumshoe.ui.Export;
import dev.gumshoe.ui.Export.Naming;
import dev.gumshoe.ui.ReportFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * View model of an export: what, how, where to. What is anonymous cannot be written before it was
 * told what will be replaced. Used on the screen's thread.
 */
public final class ExportModel {
  private final Ways ways;
  private final StringProperty file = new SimpleStringProperty("");
  private final BooleanProperty anonymous = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private Optional<Preview> preview = Optional.empty();
  private Optional<Runnable> looking = Optional.empty();
  private ReportFormat format = ReportFormat.MARKDOWN;
  private Language language = Language.ENGLISH;

  /** What an export needs from outside. */
  public interface Ways {
    /** Where a report goes when nothing else is said. */
    Path file(ReportFormat format);

    /** Where a session goes when nothing else is said. */
    Path folder();

    /**
     * Begins to look for what an anonymous export would replace.
     *
     * @return gives it up
     */
    Runnable preview(Consumer<Preview> done, Consumer<String> failed);

    /** Writes it. */
    void write(Export export);
  }

  /** A model of an export in these ways. */
  public ExportModel(Ways ways) {
    this.ways = ways;
    file.set(usual());
    file.addListener(_ -> check());
    anonymous.addListener(_ -> look());
    check();
  }

  /** A report in this format is wanted. */
  void report(ReportFormat wanted) {
    choose(
        () -> {
          format = wanted;
          whole.set(false);
        });
  }

  /** The fixed words of a report are wanted in this language. */
  void language(Language wanted) {
    language = wanted;
  }

  /** The whole session is wanted, which is given away with stand-ins only. */
  void session() {
    choose(() -> whole.set(true));
    anonymous.set(true);
  }

  /** A place that the operator typed stays. */
  private void choose(Runnable change) {
    boolean untouched = file.get().equals(usual());
    change.run();
    if (untouched) {
      file.set(usual());
    }
    check();
  }

  private String usual() {
    return (whole.get() ? ways.folder() : ways.file(format)).toString();
  }

  private void look() {
    if (anonymous.get() && looking.isEmpty()) {
      told.set("Looking through the session for what identifies somebody…");
      looking = Optional.of(ways.preview(this::found, told::set));
    }
    check();
  }

  private void found(Preview found) {
    preview = Optional.of(found);
    List<String> lines = found.lines();
    told.set(String.join("\n", lines));
    check();
  }

  private void check() {
    problem.set("");
    ready.set(!file.get().isBlank() && (!anonymous.get() || preview.isPresent()));
  }

  /** What to write; empty while something is missing, or the place is none. */
  Optional<Export> export() {
    if (!ready.get()) {
      return Optional.empty();
    }
    try {
      Path to = Path.of(file.get().strip());
      return Optional.of(
          whole.get()
              ? new Export.AnonymousSession(to)
              : new Export.Report(
                  format, language, anonymous.get() ? Naming.ANONYMOUS : Naming.AS_IT_IS, to));
    } catch (InvalidPathException e) {
      problem.set("✗  This is no path: " + e.getReason());
      return Optional.empty();
    }
  }

  void write(Export export) {
    ways.write(export);
  }

  /** The operator goes elsewhere. */
  void leave() {
    looking.ifPresent(Runnable::run);
  }

  StringProperty file() {
    return file;
  }

  BooleanProperty anonymous() {
    return anonymous;
  }

  /** Whether it is the whole session. */
  ReadOnlyBooleanProperty whole() {
    return whole.getReadOnlyProperty();
  }

  /** What will be replaced, in lines; or that it is looked for; or why it cannot be told. */
  ReadOnlyStringProperty told() {
    return told.getReadOnlyProperty();
  }

  ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  /** Whether it can be written. */
  ReadOnlyBooleanProperty ready() {
    return ready.getReadOnlyProperty();
  }
}
