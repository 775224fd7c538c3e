package dev.gumshoe.report;

import dev.gumshoe.report.Block.Exact;
import dev.gumshoe.report.Block.Section;
import dev.gumshoe.report.Block.Span;
import dev.gumshoe.report.Block.Term;
import dev.gumshoe.report.Block.Terms;
import java.util.List;

/** How a report tells to verify its session. */
final class ProofLayout {
  private final Words words;

  ProofLayout(Words words) {
    this.words = words;
  }

  Section section(Proof proof) {
    return new Section(
        words.say("heading.verify"),
        List.of(
            new Terms(
                List.of(
                    new Term(
                        words.say("verify.hash"),
                        List.of(
                            new Span.Code(proof.head()),
                            new Span.Text(" " + words.count("verify.after", proof.events())))),
                    new Term(words.say("verify.signed"), signed(proof)),
                    Term.of(words.say("verify.elsewhere"), words.say("verify.why-elsewhere")))),
            new Exact(List.of(proof.command()))));
  }

  private List<Span> signed(Proof proof) {
    if (proof.signed() == 0) {
      return List.of(new Span.Text(words.say("verify.by-nobody")));
    }
    String part =
        proof.signed() == proof.events()
            ? ""
            : words.say("join.list") + words.count("verify.up-to", proof.signed());
    return List.of(
        new Span.Text(words.say("verify.by-key") + " "),
        new Span.Code(proof.fingerprint()),
        new Span.Text(" ("),
        new Span.Code(proof.key()),
        new Span.Text(")" + part));
  }
}
