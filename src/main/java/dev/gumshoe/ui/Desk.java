package dev.gumshoe.ui;

import dev.gumshoe.anonymous.Preview;
import dev.gumshoe.catalog.FlowCommand;
import dev.gumshoe.course.ScoreBook;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.session.Session;
import dev.gumshoe.triage.Triage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the window needs from outside. All of it may take long, and is called on threads that may
 * wait, never on the screen's.
 */
public interface Desk {
  /** All flows that can be run, in the order of their folders. */
  List<Flow> flows();

  /** The cases of a flow that can be practised on. */
  List<Case> cases(Flow flow);

  /**
   * What a flow would run that was not shipped and that the operator has not agreed to; empty where
   * there is nothing to ask.
   */
  List<FlowCommand> unseen(Flow flow);

  /** The operator agrees to the commands of a flow, as it is now. */
  void agree(Flow flow);

  /** Where the trainee's scores are kept. */
  ScoreBook scores();

  /** Sessions that were kept, the latest first. */
  List<SavedSession> sessions();

  /**
   * Connects to nodes or opens bundles, and begins a session on them.
   *
   * @param inputs by name: String or Long
   * @param places what fills the node roles
   * @throws InterruptedException when the operator cancelled it; nothing stays connected
   */
  Beginning begin(Flow flow, Map<String, Object> inputs, Places places, Prompts prompts)
      throws InterruptedException;

  /** Begins a session on the recorded nodes of a case. */
  Beginning practise(Flow flow, Case exercise, Prompts prompts) throws InterruptedException;

  /** Connects or opens again, and goes on with a session. */
  Beginning resume(ReadSession recording, Places places, Prompts prompts)
      throws InterruptedException;

  /**
   * Connects to nodes, and prepares a triage of all flows on them.
   *
   * @param nodes by their name on the board
   * @param cluster the machine with kubectl, if one is named
   * @throws InterruptedException when the operator cancelled it; nothing stays connected
   */
  Looking triage(Map<String, NodeAddress> nodes, Optional<NodeAddress> cluster, Prompts prompts)
      throws InterruptedException;

  /** What came of an attempt to look at nodes. */
  sealed interface Looking {
    /** It can begin. */
    record Ready(Triage triage) implements Looking {}

    /** It could not connect: a sentence that says what is wrong and what to do. */
    record NotReady(String sentence) implements Looking {}
  }

  /**
   * Reads a session; nothing on disk is changed.
   *
   * @throws DeskException when it cannot be read
   */
  ReadSession open(Path session) throws DeskException;

  /** Where a report goes when the operator says nothing else. */
  Path reportFile(Path session, ReportFormat format);

  /** Where a session that is given away goes when the operator says nothing else. */
  Path exportFolder(Path session);

  /**
   * What an anonymous export of a session would replace. Nothing is written.
   *
   * @throws DeskException when the session cannot be read
   */
  Preview preview(Path session) throws DeskException;

  /**
   * Writes what is wanted of a session. What is anonymous is searched for every original; where one
   * is left, nothing stays written.
   *
   * @throws DeskException when it cannot be written; it says which originals were left where
   */
  void export(Path session, Export export) throws DeskException;

  /**
   * Makes a session an exercise that can be given away, anonymous.
   *
   * @return the file
   * @throws DeskException when it came to no finding, an original was found in it, or it cannot be
   *     written
   */
  Path share(Path session) throws DeskException;

  /** What came of an attempt to begin. */
  sealed interface Beginning {
    /**
     * It has begun.
     *
     * @param session not advanced yet
     * @param directory where its journal is
     * @param started when, by the operator's clock
     */
    record Begun(Session session, Path directory, Instant started) implements Beginning {}

    /**
     * It could not begin.
     *
     * @param sentences what is wrong and what to do, one for each thing
     */
    record NotBegun(List<String> sentences) implements Beginning {
      public NotBegun {
        sentences = List.copyOf(sentences);
      }
    }
  }
}
