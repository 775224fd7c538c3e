package dev.gumshoe.flow.load;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.flow.parsed.Located;
import java.util.List;
import java.util.Optional;

/**
 * What a flow is called and which errors it knows, without the rest of it. Flows as they are mostly
 * written are read line by line, which takes a hundredth of the time; what {@link PlainHead} does
 * not understand for sure is read as YAML.
 */
public record FlowHead(String id, String title, List<String> errors) {
  public FlowHead {
    errors = List.copyOf(errors);
  }

  /** The head of a flow; empty, with problems noted, where it cannot be told. */
  public static Optional<FlowHead> read(Source source, Problems problems) {
    Optional<FlowHead> plain = PlainHead.read(source.text());
    return plain.isPresent() ? plain : slowly(source, problems);
  }

  static Optional<FlowHead> slowly(Source source, Problems problems) {
    return FlowReader.read(source, problems)
        .filter(_ -> !problems.anyError())
        .map(
            flow ->
                new FlowHead(
                    flow.id().value(),
                    flow.title().value(),
                    flow.signs().errors().stream().map(Located::value).toList()));
  }
}
