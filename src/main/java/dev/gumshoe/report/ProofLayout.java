package dev.gumshoe.report;

import dev.gumshoe.report.Block.Exact;
import dev.gumshoe.report.Block.Section;
import dev.gumshoe.report.Block.Span;
import dev.gumshoe.report.Block.Term;
import dev.gumshoe.report.Block.Terms;
import java.util.List;

/** How a report tells to verify its session. */
final class ProofLayout {
  private ProofLayout() {}

  static Section section(Proof proof) {
    return new Section(
        "How to verify the session",
        List.of(
            new Terms(
                List.of(
                    new Term(
                        "Hash",
                        List.of(
                            new Span.Code(proof.head()),
                            new Span.Text(" after " + count(proof.events())))),
                    new Term("Signed", signed(proof)),
                    Term.of(
                        "Kept elsewhere",
                        "as in a ticket, this hash shows later that the session is still the one"
                            + " told of here"))),
            new Exact(List.of(proof.command()))));
  }

  private static List<Span> signed(Proof proof) {
    if (proof.signed() == 0) {
      return List.of(new Span.Text("by nobody"));
    }
    String part =
        proof.signed() == proof.events() ? "" : ", up to " + count(proof.signed()) + " only";
    return List.of(
        new Span.Text("by the key "),
        new Span.Code(proof.fingerprint()),
        new Span.Text(" ("),
        new Span.Code(proof.key()),
        new Span.Text(")" + part));
  }

  private static String count(long events) {
    return events == 1 ? "1 event" : events + " events";
  }
}
