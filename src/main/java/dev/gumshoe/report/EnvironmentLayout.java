package dev.gumshoe.report;

import dev.gumshoe.report.Block.Term;
import java.util.ArrayList;
import java.util.List;

/** What a report tells of where and with what the session was held. */
final class EnvironmentLayout {
  private final Words words;

  EnvironmentLayout(Words words) {
    this.words = words;
  }

  List<Term> of(SessionReport report) {
    var terms = new ArrayList<Term>();
    report.roles().forEach(role -> terms.add(Term.of(role.title(), filling(role))));
    report
        .surroundings()
        .forEach(each -> terms.add(Term.of(each.target(), words.joined(each.facts()))));
    if (report.surroundings().isEmpty()) {
      term(terms, "versions", words.say("environment.no-versions"));
    }
    term(terms, "flow", report.origins().flow());
    report.origins().sources().forEach(source -> term(terms, "source", source));
    term(terms, "gumshoe", words.listed(report.origins().gumshoe()));
    term(terms, "times", words.say("environment.clock"));
    term(terms, "outputs", words.say("environment.kept"));
    return terms;
  }

  private String filling(SessionReport.RoleLine role) {
    return role.target().isEmpty()
        ? words.say("environment.nothing", role.description())
        : role.target() + words.say("join.list") + role.description();
  }

  private void term(List<Term> terms, String key, String text) {
    terms.add(Term.of(words.say("environment." + key), text));
  }
}
