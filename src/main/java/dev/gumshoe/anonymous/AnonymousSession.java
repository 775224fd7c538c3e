package dev.gumshoe.anonymous;

import dev.gumshoe.engine.Stamped;
import dev.gumshoe.journal.Attachments;
import dev.gumshoe.journal.EventTexts;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.operator.Reasons;
import dev.gumshoe.redact.Secrets;
import dev.gumshoe.redact.names.Leak;
import dev.gumshoe.redact.names.LeakSearch;
import dev.gumshoe.redact.names.Replacement;
import dev.gumshoe.redact.names.StandIns;
import dev.gumshoe.redact.packets.CaptureRewriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A session with stand-ins for what identifies, ready to be written. Not thread-safe. */
public final class AnonymousSession {
  private final Journal journal;
  private final StandIns standIns;
  private final Preview preview;

  private AnonymousSession(Journal journal, StandIns standIns, Preview preview) {
    this.journal = journal;
    this.standIns = standIns;
    this.preview = preview;
  }

  /**
   * Looks through a session and its attachments, and finds stand-ins.
   *
   * @param key the same key gives the same stand-ins
   * @throws AnonymousException with a sentence, when an attachment cannot be read or there are no
   *     stand-ins
   */
  public static AnonymousSession of(Journal journal, StandInKey key) throws AnonymousException {
    try {
      Collected collected = Collected.of(journal);
      byte[] own = key.of(journal.events().getFirst().toString());
      StandIns standIns = StandIns.of(own, collected.originals());
      return new AnonymousSession(
          journal,
          standIns,
          Preview.of(standIns.replacements(), collected.names().common(), collected.texts()));
    } catch (IOException e) {
      throw new AnonymousException(
          "The session cannot be made anonymous, because not all of it can be read: %s."
              .formatted(Reasons.of(e)),
          e);
    } catch (IllegalArgumentException e) {
      throw new AnonymousException(String.valueOf(e.getMessage()), e);
    }
  }

  /** What is replaced by what. */
  public List<Replacement> replacements() {
    return standIns.replacements();
  }

  /** What will be replaced, for the operator. */
  public Preview preview() {
    return preview;
  }

  /**
   * Writes the session with stand-ins, with the times that it had.
   *
   * @param folder not there yet, or empty
   * @throws JournalException when it cannot be written
   * @throws AnonymousException when an attachment cannot be read or written
   */
  public void write(Path folder) throws JournalException, AnonymousException {
    var clock = new EventClock();
    try (JournalWriter writer = JournalWriter.create(folder, clock)) {
      Map<String, String> files = new HashMap<>();
      var texts =
          new EventTexts(
              this::changed,
              name -> files.computeIfAbsent(name, _ -> rewritten(name, writer.attachments())));
      for (Stamped stamped : journal.events()) {
        clock.set(stamped.at());
        writer.append(texts.changed(stamped.event()));
      }
    } catch (UncheckedIOException e) {
      throw new AnonymousException(
          "A packet capture cannot be written anew: %s."
              .formatted(Optional.ofNullable(e.getCause()).map(Reasons::of).orElse("it failed")),
          e);
    }
  }

  /** Rules for secrets may have been fewer when the session was kept; a flow holds none. */
  private String changed(String text) {
    boolean flow = text.equals(journal.start().flowText());
    return standIns.inText(flow ? text : Secrets.removedFrom(text));
  }

  private String rewritten(String name, Attachments into) {
    try {
      Path workspace = into.workspace();
      Path file = workspace.resolve(name);
      new CaptureRewriter(standIns).rewrite(journal.attachments().file(name), file);
      String kept = into.keep(file);
      into.release(workspace);
      return kept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Originals that are left in a folder that was written.
   *
   * @throws IOException when it cannot be read
   */
  public List<Leak> leaksIn(Path folder) throws IOException {
    return new FolderSearch(standIns).in(folder);
  }

  /**
   * Originals that are left in a text that was made of it.
   *
   * @param name of the text, as in {@link Leak#place}
   */
  public List<Leak> leaksIn(String name, String text) {
    return new LeakSearch(standIns.replacements()).in(name, text);
  }
}
