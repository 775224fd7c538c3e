package dev.gumshoe.flow.lint;

import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Remedy;
import dev.gumshoe.flow.Sureness;
import dev.gumshoe.flow.Template;
import dev.gumshoe.flow.parsed.Located;
import dev.gumshoe.flow.parsed.ParsedFinding;
import dev.gumshoe.flow.parsed.ParsedRemedy;
import java.util.List;
import java.util.Optional;

/** Makes the findings of a checked flow. */
final class FindingBuilder {
  private final Texts texts;

  FindingBuilder(Texts texts) {
    this.texts = texts;
  }

  Finding finding(ParsedFinding finding) {
    String id = finding.name().value();
    String title = finding.title().value();
    Template cause = texts.template(finding.cause());
    List<Remedy> remedies = finding.remedies().stream().map(this::remedy).toList();
    List<Template> next = finding.next().stream().map(texts::template).toList();
    return switch (finding.kind().value()) {
      case "fault" -> new Finding.Fault(id, title, cause, sure(finding.sure()), remedies);
      case "healthy" -> new Finding.Healthy(id, title, cause);
      default -> new Finding.Undetermined(id, title, cause, next);
    };
  }

  private static Sureness sure(Optional<Located<String>> sure) {
    return switch (sure.map(Located::value).orElse("")) {
      case "proven" -> Sureness.PROVEN;
      case "likely" -> Sureness.LIKELY;
      default -> Sureness.POSSIBLE;
    };
  }

  private Remedy remedy(ParsedRemedy remedy) {
    Located<String> nothing = new Located<>("", remedy.title().at());
    return new Remedy(
        remedy.title().value(),
        remedy.term().value().equals("now") ? Remedy.Term.NOW : Remedy.Term.FOR_GOOD,
        texts.template(remedy.precondition()),
        remedy.commands().stream().map(texts::template).toList(),
        texts.template(remedy.touches()),
        remedy.verify().map(verify -> verify.step().value()).orElse(""),
        texts.template(remedy.verify().map(verify -> verify.expect()).orElse(nothing)),
        texts.template(remedy.rollBack()),
        texts.template(remedy.keep()));
  }
}
