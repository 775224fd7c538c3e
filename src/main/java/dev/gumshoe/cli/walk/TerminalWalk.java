package dev.gumshoe.cli.walk;

import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.cli.terminal.Terminal;
import dev.gumshoe.engine.Conclusions;
import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.LostConnection;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.Visit;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Step;
import dev.gumshoe.packets.TraceWords;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.Wireshark;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Walks with the operator, a step at a time. */
final class TerminalWalk {
  private static final String KEYS =
      "[Enter] go on · [e] evidence · [w] Wireshark · [b] another branch · [r] run again"
          + " · [<] step back · [n] note · [q] quit: ";

  private static final String LOST_KEYS =
      "[Enter] connect again and run the probes again · [e] evidence · [b] a branch all the same"
          + " · [<] step back · [n] note · [q] quit: ";

  private final Session session;
  private final Terminal terminal;

  TerminalWalk(Session session, Terminal terminal) {
    this.session = session;
    this.terminal = terminal;
  }

  /** Walks until the end or until the operator quits; gives the exit status. */
  int walk() throws InterruptedException {
    while (true) {
      Next next = session.advance();
      switch (next) {
        case Next.Propose(Step.ByRule step, Decision decision) -> {
          Optional<String> lost = LostConnection.of(session.state());
          lost.ifPresentOrElse(this::lost, () -> show(step, decision));
          if (lost.isPresent() ? !again() : !propose()) {
            return ExitStatus.SHORT;
          }
        }
        case Next.Ask(Step.ByPerson step) -> {
          if (!ask(step)) {
            return ExitStatus.SHORT;
          }
        }
        case Next.Stuck(_, String detail) -> {
          say(detail);
          if (!choose()) {
            return ExitStatus.SHORT;
          }
        }
        case Next.Done(Finding finding) -> {
          return finding instanceof Finding.Undetermined ? ExitStatus.SHORT : ExitStatus.DONE;
        }
        case Next.Enter _, Next.Fill _, Next.Skip _, Next.Run _, Next.Conclude _ ->
            throw new IllegalStateException("the session came back too early: " + next);
      }
    }
  }

  private void show(Step step, Decision decision) {
    say("");
    say("  " + step.why());
    Conclusions.quoted(session.state(), decision.lines())
        .forEach(
            line -> say("    %s line %d ▌ %s".formatted(line.gather(), line.line(), line.text())));
    say("  What it means: " + decision.because());
    say("  Next: " + session.flow().titleOf(decision.to()));
  }

  /** What the operator does with a proposal; false to quit. */
  private boolean propose() {
    Optional<String> key = terminal.ask(KEYS);
    switch (key.orElse("q")) {
      case "" -> session.accept();
      case "q" -> {
        return false;
      }
      default -> {
        return other(key.get());
      }
    }
    return true;
  }

  private void lost(String detail) {
    say("");
    say("  The connection was lost; nothing is decided by what did not come back.");
    say("  " + detail);
  }

  /** What the operator does where the connection was lost; false to quit. */
  private boolean again() {
    String key = terminal.ask(LOST_KEYS).orElse("q");
    switch (key) {
      case "" -> session.runAgain();
      case "q" -> {
        return false;
      }
      default -> {
        return other(key);
      }
    }
    return true;
  }

  private boolean other(String key) {
    switch (key) {
      case "b" -> {
        return choose();
      }
      case "e" -> evidence();
      case "w" -> wireshark();
      case "r" -> session.runAgain();
      case "<" -> back();
      case "n" -> terminal.ask("Note: ").filter(text -> !text.isEmpty()).ifPresent(session::note);
      default -> say("'" + key + "' is none of the keys.");
    }
    return true;
  }

  /** All that the step's commands printed, line by line. */
  private void evidence() {
    session.state().current().stream()
        .flatMap(visit -> visit.attempts().values().stream())
        .flatMap(List::stream)
        .forEach(
            attempt -> {
              say("  $ " + (attempt.command().isEmpty() ? "(not sent)" : attempt.command()));
              attempt
                  .packets()
                  .forEach(
                      point -> {
                        say("  " + TraceWords.point(point));
                        say("    $ " + point.command());
                      });
              attempt
                  .capture()
                  .ifPresent(
                      capture ->
                          Stream.concat(
                                  capture.stdout().text().lines(), capture.stderr().text().lines())
                              .forEach(line -> say("    " + line)));
            });
  }

  /** Opens the packets that the step's last packet captures gave. */
  private void wireshark() {
    Wireshark wireshark = Wireshark.ofOperator();
    List<PacketCapture> files =
        session.state().current().stream()
            .flatMap(visit -> visit.attempts().values().stream())
            .flatMap(tried -> tried.getLast().packets().stream())
            .filter(point -> !point.file().isEmpty())
            .toList();
    if (files.isEmpty() || wireshark.missing().isPresent()) {
      say(wireshark.missing().orElse("This step has no file of packets."));
      return;
    }
    for (int number = 0; number < files.size(); number++) {
      say("  %d  %s".formatted(number + 1, TraceWords.point(files.get(number))));
    }
    terminal
        .ask("Which one? (number, or Enter for none): ")
        .flatMap(text -> number(text, files.size()))
        .ifPresent(chosen -> open(wireshark, files.get(chosen)));
  }

  private void open(Wireshark wireshark, PacketCapture packets) {
    try {
      wireshark.open(session.attachments().file(packets.file()));
    } catch (IOException e) {
      say(String.valueOf(e.getMessage()));
    }
  }

  private void back() {
    List<Visit> path = session.state().path();
    if (path.size() < 2) {
      say("This is the first step.");
    } else {
      session.stepBack(path.get(path.size() - 2).step());
    }
  }

  /** Another branch than the rule's; false to quit. */
  private boolean choose() {
    List<Decision> choices = session.choices();
    Flow flow = session.flow();
    for (int number = 0; number < choices.size(); number++) {
      Decision choice = choices.get(number);
      say("  %d  %s (%s)".formatted(number + 1, flow.titleOf(choice.to()), choice.because()));
    }
    Optional<String> typed = terminal.ask("Which branch? (number, or Enter for none): ");
    Optional<Integer> chosen = typed.flatMap(text -> number(text, choices.size()));
    if (chosen.isPresent()) {
      String reason = terminal.ask("Why? ").orElse("");
      session.take(chosen.get(), reason.isEmpty() ? "(no reason given)" : reason);
    }
    return typed.isPresent();
  }

  /** The step's question; false to quit. */
  private boolean ask(Step.ByPerson step) {
    say("");
    say("  " + step.why());
    say("  " + step.question().text());
    say("  How to find out: " + step.question().how());
    int count = step.question().answers().size();
    for (int number = 0; number < count; number++) {
      say("  %d  %s".formatted(number + 1, step.question().answers().get(number).label()));
    }
    say("  %d  I do not know".formatted(count + 1));
    Optional<String> typed = terminal.ask("Number, or q to quit: ");
    typed.flatMap(text -> number(text, count + 1)).ifPresent(chosen -> session.take(chosen, ""));
    return typed.filter(text -> !text.equals("q")).isPresent();
  }

  private static Optional<Integer> number(String text, int most) {
    return text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= most
        ? Optional.of(Integer.parseInt(text) - 1)
        : Optional.empty();
  }

  private void say(String line) {
    terminal.err().println(Plain.line(line));
    terminal.err().flush();
  }
}
