package dev.gumshoe.cli.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Facts as an indented outline, for people. */
public final class Outline {
  private final PrintWriter out;

  /** An outline that is printed here. */
  public Outline(PrintWriter out) {
    this.out = out;
  }

  /** Prints facts, nested ones below their names. */
  public void print(Map<String, ?> facts) {
    print(facts, "");
  }

  private void print(Map<?, ?> facts, String indent) {
    facts.forEach(
        (name, value) -> {
          switch (value) {
            case Map<?, ?> nested -> {
              out.println(indent + name + ":");
              print(nested, indent + "  ");
            }
            case List<?> list -> {
              out.println(indent + name + ": " + (list.isEmpty() ? "none" : list.size()));
              list.forEach(element -> element(element, indent + "  "));
            }
            default -> out.println(indent + name + ": " + Plain.line(value.toString()));
          }
        });
  }

  private void element(Object element, String indent) {
    if (element instanceof Map<?, ?> nested) {
      out.println(indent + "-");
      print(nested, indent + "  ");
    } else {
      out.println(indent + "- " + Plain.line(element.toString()));
    }
  }
}
