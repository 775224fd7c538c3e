package dev.gumshoe.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.gumshoe.engine.Conclusion;
import dev.gumshoe.engine.Stamped;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.graph.Chart;
import dev.gumshoe.report.wording.Language;
import dev.gumshoe.report.wording.Wording;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be told about a session, made from its flow and its events alone: the same session
 * gives the same report, whenever and wherever it is made. Texts are as the node and the operator
 * wrote them; each writer makes them harmless in its own way.
 *
 * @param language tag of the language that the fixed words are in; what flows, operators and nodes
 *     wrote stays as it is
 * @param title of the flow
 * @param summary to be pasted into a ticket
 * @param found what the walk came to; empty before its end
 * @param inputs by name, as text, in the order of the flow
 * @param roles what was looked at
 * @param path the steps that led to where the walk is
 * @param undone steps that the operator went back from
 * @param ruledOut findings that the evidence speaks against
 * @param unknown what could not be learned on the path
 * @param now remedies that restore service
 * @param forGood remedies that take the cause away
 * @param next what to look at next, where nothing was determined
 * @param notes the operator's
 * @param timeline everything that happened, in words
 * @param surroundings what the evidence tells of the nodes: kernels, versions of tools
 * @param origins versions and sources
 * @param chart the walked steps and where they could lead; not in JSON, where the path is
 * @param proof how to verify the session; empty where the report was made of events alone
 */
public record SessionReport(
    String language,
    String title,
    Summary summary,
    Optional<Found> found,
    Map<String, String> inputs,
    List<RoleLine> roles,
    List<WalkedStep> path,
    List<WalkedStep> undone,
    List<Conclusion.RuledOut> ruledOut,
    List<NotKnown> unknown,
    List<SuggestedRemedy> now,
    List<SuggestedRemedy> forGood,
    List<String> next,
    List<WrittenNote> notes,
    List<Moment> timeline,
    List<Surroundings> surroundings,
    Origins origins,
    @JsonIgnore Chart chart,
    Optional<Proof> proof) {
  public SessionReport {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    roles = List.copyOf(roles);
    path = List.copyOf(path);
    undone = List.copyOf(undone);
    ruledOut = List.copyOf(ruledOut);
    unknown = List.copyOf(unknown);
    now = List.copyOf(now);
    forGood = List.copyOf(forGood);
    next = List.copyOf(next);
    notes = List.copyOf(notes);
    timeline = List.copyOf(timeline);
    surroundings = List.copyOf(surroundings);
  }

  /** The report in English. */
  public static SessionReport of(Flow flow, List<Stamped> events) {
    return of(flow, events, Language.ENGLISH);
  }

  /**
   * The report of a session, finished or not.
   *
   * @param flow the flow that the session walks, as it was when the session began
   * @throws IllegalArgumentException when the events are not a session of this flow
   */
  public static SessionReport of(Flow flow, List<Stamped> events, Language language) {
    return new ReportMaker(flow, events, new Words(Wording.of(language))).make();
  }

  /** The same report, which tells how to verify the session that it was made of. */
  public SessionReport with(Proof how) {
    return new SessionReport(
        language,
        title,
        summary,
        found,
        inputs,
        roles,
        path,
        undone,
        ruledOut,
        unknown,
        now,
        forGood,
        next,
        notes,
        timeline,
        surroundings,
        origins,
        chart,
        Optional.of(how));
  }

  /** Words of the report's language. */
  Words words() {
    return new Words(Wording.of(Language.of(language).orElse(Language.ENGLISH)));
  }

  /**
   * What the walk came to.
   *
   * @param id of the finding
   * @param title one line
   * @param cause whole
   * @param sure how sure, in words
   */
  public record Found(String id, String title, String cause, String sure) {}

  /**
   * A role and what fills it.
   *
   * @param role its name
   * @param title who fills it
   * @param target label of the target; empty where nothing fills it
   * @param description what the target is, or why there is none
   */
  public record RoleLine(String role, String title, String target, String description) {}

  /**
   * Something that could not be learned.
   *
   * @param step title of the step
   * @param gather name of the evidence
   * @param why key of the kind: {@code tool-missing}
   * @param detail one sentence
   */
  public record NotKnown(String step, String gather, String why, String detail) {}

  /**
   * A remedy, complete.
   *
   * @param commands exact shell lines
   * @param verifyBy title of the step whose probes are run again
   * @param expect what they must then show
   */
  public record SuggestedRemedy(
      String title,
      String precondition,
      List<String> commands,
      String touches,
      String verifyBy,
      String expect,
      String rollBack,
      String keep) {
    public SuggestedRemedy {
      commands = List.copyOf(commands);
    }
  }

  /** A note of the operator, and the title of the step that the walk was at. */
  public record WrittenNote(Instant at, String step, String text) {}

  /** Something that happened, in a sentence. */
  public record Moment(Instant at, String words) {}

  /**
   * What the evidence tells of a node, a container or a cluster.
   *
   * @param target its label
   * @param facts a few words each: {@code kernel 4.18.0-193.el8.x86_64}
   */
  public record Surroundings(String target, List<String> facts) {
    public Surroundings {
      facts = List.copyOf(facts);
    }
  }

  /**
   * What the report rests on.
   *
   * @param flow id of the flow
   * @param gumshoe versions that worked on the session, in order
   * @param sources write-ups that the flow comes from
   */
  public record Origins(String flow, List<String> gumshoe, List<String> sources) {
    public Origins {
      gumshoe = List.copyOf(gumshoe);
      sources = List.copyOf(sources);
    }
  }
}
