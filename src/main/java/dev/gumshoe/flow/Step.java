package dev.gumshoe.flow;

import java.util.List;

/** A node of the tree: gathers evidence, and then decides or asks. */
public sealed interface Step {
  /** The key that branches name it by. */
  String id();

  /** A question, for the operator. */
  String title();

  /** Why this step, in two sentences. */
  String why();

  /** What is gathered; empty where the step only asks. */
  List<Gather> gather();

  /**
   * Names of evidence of earlier steps that it is about; not every path to it has gathered them.
   */
  List<String> recalls();

  /** Where it leads when it cannot be told. */
  Branch unknown();

  /**
   * A step that rules decide: the first condition that holds is taken, and none is passed over that
   * cannot be told.
   *
   * @param id its key
   * @param title a question
   * @param why why this step
   * @param recalls evidence of earlier steps
   * @param gather what is gathered
   * @param rules in order
   * @param otherwise the branch when none holds
   * @param unknown the branch when it cannot be told
   */
  record ByRule(
      String id,
      String title,
      String why,
      List<String> recalls,
      List<Gather> gather,
      List<Rule> rules,
      Branch otherwise,
      Branch unknown)
      implements Step {
    public ByRule {
      recalls = List.copyOf(recalls);
      gather = List.copyOf(gather);
      rules = List.copyOf(rules);
    }
  }

  /**
   * A step that a person decides.
   *
   * @param id its key
   * @param title a question
   * @param why why this step
   * @param recalls evidence of earlier steps
   * @param gather what is gathered first, to be looked at
   * @param question the question and its answers
   * @param unknown the branch when the person does not know
   */
  record ByPerson(
      String id,
      String title,
      String why,
      List<String> recalls,
      List<Gather> gather,
      Question question,
      Branch unknown)
      implements Step {
    public ByPerson {
      recalls = List.copyOf(recalls);
      gather = List.copyOf(gather);
    }
  }
}
