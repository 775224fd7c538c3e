package dev.gumshoe.parse.all;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.Kind;
import dev.gumshoe.evidence.Kinds;
import org.junit.jupiter.api.Test;

class ParsersTest {
  @Test
  void kindsAndParsersAreTheSame() {
    assertThat(Parsers.kinds())
        .containsExactlyInAnyOrderElementsOf(Kinds.ofCommands().stream().map(Kind::id).toList());
  }

  @Test
  void kindsAreSortedAndFound() {
    assertThat(Kinds.all()).extracting(Kind::id).isSorted().doesNotHaveDuplicates();
    assertThat(Kinds.all()).allMatch(kind -> Kinds.find(kind.id()).orElseThrow().equals(kind));
    assertThat(Kinds.find("ipvs")).isEmpty();
  }

  @Test
  void everyKindHasATypeForTheCheckerOfConditions() {
    assertThat(Kinds.all())
        .allSatisfy(kind -> assertThat(Facts.typeOf(kind.type()).fields()).isNotEmpty());
  }
}
