package dev.gumshoe.parse.all;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.FactType;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.Kind;
import dev.gumshoe.evidence.Kinds;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
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

  /** The checker of conditions knows records by their simple names. */
  @Test
  void recordsOfFactsHaveNamesOfTheirOwn() {
    var names = new HashMap<String, Map<String, FactType>>();
    for (Kind kind : Kinds.all()) {
      collect(Facts.typeOf(kind.type()), names);
    }
    assertThat(names).hasSizeGreaterThan(Kinds.all().size());
  }

  private static void collect(FactType type, Map<String, Map<String, FactType>> names) {
    switch (type) {
      case FactType.ListOf(FactType element) -> collect(element, names);
      case FactType.Struct(String name, SequencedMap<String, FactType> fields) -> {
        assertThat(names.getOrDefault(name, fields)).as(name).isEqualTo(fields);
        names.put(name, fields);
        fields.values().forEach(field -> collect(field, names));
      }
      case FactType.Text _, FactType.Whole _, FactType.Real _, FactType.Truth _ -> {}
    }
  }

  @Test
  void everyKindHasATypeForTheCheckerOfConditions() {
    assertThat(Kinds.all())
        .allSatisfy(kind -> assertThat(Facts.typeOf(kind.type()).fields()).isNotEmpty());
  }
}
