package dev.gumshoe.ui.walk;

import dev.gumshoe.engine.Decision;
import dev.gumshoe.engine.Next;
import dev.gumshoe.engine.SessionState;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.journal.UnreadableException;
import dev.gumshoe.session.PacketProgress;
import dev.gumshoe.session.Session;
import dev.gumshoe.session.SessionException;
import dev.gumshoe.session.SessionListener;
import dev.gumshoe.session.Wireshark;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Coalesced;
import dev.gumshoe.ui.evidence.PacketFiles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * View model of a session that is being worked on. Moves are called on the screen's thread; the
 * session's work is done elsewhere, one move at a time.
 */
public final class LiveWalk implements Moves {
  private final Session session;
  private final Backstage backstage;
  private final Coalesced<Sight> toScreen;
  private final ReadOnlyObjectWrapper<Sight> sight;
  private Sight latest;

  /** What a move does, away from the screen. */
  private interface Work {
    void run() throws InterruptedException;
  }

  /** A walk of this session, which began then. */
  public LiveWalk(Session session, Instant started, Backstage backstage) {
    this.session = session;
    this.backstage = backstage;
    this.latest = Sight.of(session.flow(), session.state(), started);
    this.sight = new ReadOnlyObjectWrapper<>(latest);
    this.toScreen = new Coalesced<>(backstage.screen(), sight::set);
    session.listen(new Listener());
  }

  /** The session's files of packets. */
  PacketFiles files() {
    return new PacketFiles(session.attachments(), Wireshark.ofOperator());
  }

  /** What is to be shown; changes on the screen's thread only. */
  public ReadOnlyObjectProperty<Sight> sight() {
    return sight.getReadOnlyProperty();
  }

  private final class Listener implements SessionListener {
    @Override
    public void happened(Stamped stamped, SessionState state) {
      look(latest -> latest.after(stamped, state));
    }

    @Override
    public void heard(PacketProgress progress) {
      look(latest -> latest.hearing(progress));
    }
  }

  private synchronized void look(UnaryOperator<Sight> change) {
    latest = change.apply(latest);
    toScreen.send(latest);
  }

  @Override
  public Optional<String> readOnly() {
    return Optional.empty();
  }

  /** Does what needs no person; decides nothing, so that nothing is decided unseen. */
  public void begin() {
    move(session::advance);
  }

  /** Where the connection was lost: connects again, and has the step's probes run again. */
  @Override
  public void goOn() {
    if (sight.get().lost().isPresent()) {
      runAgain();
      return;
    }
    boolean proposed = sight.get().next() instanceof Next.Propose;
    move(
        () -> {
          if (proposed) {
            session.accept();
          }
          session.advance();
        });
  }

  @Override
  public void take(int branch, String reason) {
    move(
        () -> {
          session.take(branch, reason);
          session.advance();
        });
  }

  @Override
  public void stepBack(String step) {
    move(
        () -> {
          session.stepBack(step);
          session.advance();
        });
  }

  @Override
  public void runAgain() {
    move(
        () -> {
          session.runAgain();
          session.advance();
        });
  }

  @Override
  public void verify(String step) {
    move(
        () -> {
          session.stepBack(step);
          session.runAgain();
          session.advance();
        });
  }

  /** A note does not wait for what runs. */
  @Override
  public void note(String text) {
    backstage.start(
        "note",
        () -> {
          session.note(text);
          return text;
        },
        _ -> {},
        this::trouble);
  }

  @Override
  public void stop() {
    session.cancel();
  }

  /** Stops, and lets go of all nodes. */
  public void close() {
    backstage.start("close session", session::close);
  }

  /** What is shown is what is acted on: while something runs, no move begins. */
  private void move(Work work) {
    if (sight.get().busy()) {
      return;
    }
    synchronized (this) {
      latest = latest.working();
      sight.set(latest);
    }
    backstage.start("walk", () -> perform(work));
  }

  private void perform(Work work) {
    String trouble = "";
    try {
      work.run();
    } catch (InterruptedException e) {
      trouble = "Stopped. What came back so far is kept.";
    } catch (SessionException
        | UnreadableException
        | IllegalStateException
        | IllegalArgumentException e) {
      trouble = String.valueOf(e.getMessage());
    }
    List<Decision> choices = choices();
    synchronized (this) {
      latest = latest.waiting(choices, trouble);
      toScreen.send(latest);
    }
  }

  private List<Decision> choices() {
    return switch (session.next()) {
      case Next.Propose _, Next.Ask _, Next.Stuck _ -> session.choices();
      case Next.Done _, Next.Enter _, Next.Fill _, Next.Skip _, Next.Run _, Next.Conclude _ ->
          List.of();
    };
  }

  /** What runs goes on. */
  private synchronized void trouble(String sentence) {
    latest = latest.telling(sentence);
    sight.set(latest);
  }
}
