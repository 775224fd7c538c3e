package dev.gumshoe.anonymous;

import dev.gumshoe.engine.Event;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.journal.EventTexts;
import dev.gumshoe.journal.Journal;
import dev.gumshoe.redact.names.Names;
import dev.gumshoe.redact.names.Originals;
import dev.gumshoe.redact.packets.CaptureRewriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What identifies somebody in a session and its attachments.
 *
 * @param originals what is to be replaced
 * @param names all names that were met
 * @param texts all texts but the flow's
 */
record Collected(Originals originals, Names names, List<String> texts) {
  private static final Pattern NAMING = Pattern.compile(".*(?:host|node|user|namespace|pod).*");

  static Collected of(Journal journal) throws IOException {
    var names = new Names(journal.start().flowText());
    List<String> texts = new ArrayList<>();
    var reader =
        new EventTexts(
            text -> {
              texts.add(text);
              return text;
            },
            file -> file);
    for (Stamped stamped : journal.events()) {
      reader.changed(stamped.event());
      names(stamped.event(), names);
    }
    texts.forEach(names::addText);
    var originals = new Originals(names.found());
    texts.forEach(originals::addText);
    for (String file : files(journal)) {
      CaptureRewriter.collect(journal.attachments().file(file), originals);
    }
    texts.remove(journal.start().flowText());
    return new Collected(originals, names, texts);
  }

  private static void names(Event event, Names names) {
    switch (event) {
      case Event.SessionStarted(_, _, Map<String, Object> inputs, _) ->
          inputs.forEach(
              (name, value) -> {
                if (NAMING.matcher(name).matches() && value instanceof String text) {
                  names.add(text);
                }
              });
      case Event.RoleFilled filled -> names.addLabel(filled.target());
      case Event.ProbeStarted started -> names.addLabel(started.target());
      case Event.PointStarted started -> names.addLabel(started.target());
      case Event.ProbeEnded ended -> {
        names.addLabel(ended.capture().target());
        if (ended.answer() instanceof Answer.Known(String kind, Map<String, Object> facts)) {
          names.addFacts(kind, facts);
        }
        argued(ended, names);
      }
      case Event.PacketsEnded ended ->
          ended.points().forEach(point -> names.addLabel(point.target()));
      default -> {}
    }
  }

  /** {@code uname -n} and {@code hostname} print the host's name and nothing else. */
  private static void argued(Event.ProbeEnded ended, Names names) {
    List<String> argv = ended.capture().argv();
    boolean hostname = argv.size() == 1 && argv.getFirst().equals("hostname");
    if (hostname || argv.equals(List.of("uname", "-n"))) {
      names.add(ended.capture().stdout().text().strip());
    }
  }

  /** The files of packets, by name. */
  private static List<String> files(Journal journal) {
    return journal
        .only(Event.PacketsEnded.class)
        .flatMap(event -> event.points().stream())
        .map(PacketCapture::file)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
