package dev.gumshoe.triage;

/** What a hypothesis waits for. */
public sealed interface Need {
  /** One line for the operator. */
  String words();

  /**
   * A value that the operator gives.
   *
   * @param name of the input
   * @param ask the question
   */
  record OfInput(String name, String ask) implements Need {
    @Override
    public String words() {
      return "Say: " + ask;
    }
  }

  /**
   * A target for a role.
   *
   * @param title who fills it
   * @param detail why nothing does; empty where no node was named
   */
  record OfTarget(String title, String detail) implements Need {
    @Override
    public String words() {
      return detail.isEmpty() ? "Name a node for: " + title : title + ": " + detail;
    }
  }

  /**
   * A person's answer.
   *
   * @param question the question of the step
   */
  record OfPerson(String question) implements Need {
    @Override
    public String words() {
      return "Answer: " + question;
    }
  }

  /**
   * A packet capture, which takes its time and is made when the flow is followed.
   *
   * @param step title of the step
   */
  record OfPackets(String step) implements Need {
    @Override
    public String words() {
      return "Capture packets: " + step;
    }
  }

  /**
   * Something that only the flow itself shows.
   *
   * @param detail one sentence
   */
  record OfWalk(String detail) implements Need {
    @Override
    public String words() {
      return detail;
    }
  }
}
