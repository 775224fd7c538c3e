package dev.gumshoe.flow;

/** A condition over evidence and inputs, type-checked when the flow was loaded. */
public interface Condition {
  /** As written. */
  String text();

  /** Whether it holds, as far as the evidence tells. Pure, and always ends. */
  Verdict test(Scope scope);
}
