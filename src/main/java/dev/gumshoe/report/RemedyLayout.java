package dev.gumshoe.report;

import dev.gumshoe.report.Block.Exact;
import dev.gumshoe.report.Block.Section;
import dev.gumshoe.report.Block.Term;
import dev.gumshoe.report.Block.Terms;
import dev.gumshoe.report.SessionReport.SuggestedRemedy;
import java.util.List;
import java.util.Optional;

/** Remedies in a report, each with all that is to be known before it is applied. */
final class RemedyLayout {
  private final Words words;

  RemedyLayout(Words words) {
    this.words = words;
  }

  /** Those of one term; empty where there is none. */
  Optional<Section> section(String key, List<SuggestedRemedy> remedies) {
    return remedies.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                words.say("heading." + key), remedies.stream().<Block>map(this::section).toList()));
  }

  private Section section(SuggestedRemedy remedy) {
    return new Section(
        remedy.title(),
        List.of(
            new Terms(List.of(term("only-if", remedy.precondition()))),
            new Exact(remedy.commands()),
            new Terms(
                List.of(
                    term("touches", remedy.touches()),
                    term(
                        "verify",
                        words.say(
                            "remedy.verify-by", words.quoted(remedy.verifyBy()), remedy.expect())),
                    term("roll-back", remedy.rollBack()),
                    term("keep", remedy.keep())))));
  }

  private Term term(String key, String text) {
    return Term.of(words.say("remedy." + key), text);
  }
}
