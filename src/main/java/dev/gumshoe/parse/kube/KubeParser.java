package dev.gumshoe.parse.kube;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Evidence;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.JsonRoots;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * {@code kubectl get … -o json}: one object, or a list of them.
 *
 * @param <T> what an object is read as
 */
final class KubeParser<T> implements Parser {
  private final Set<String> kinds;
  private final Function<KubeObject, List<T>> reader;
  private final Function<List<T>, Evidence> evidence;

  KubeParser(
      Set<String> kinds,
      Function<KubeObject, List<T>> reader,
      Function<List<T>, Evidence> evidence) {
    this.kinds = Set.copyOf(kinds);
    this.reader = reader;
    this.evidence = evidence;
  }

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, this::read);
  }

  private Reading read(Capture capture) {
    if (!JsonRoots.in(capture.stdout())) {
      return new Reading.NotRead(
          Why.UNPARSABLE, "The output is not JSON; ask kubectl for -o json.");
    }
    var problems = new Problems();
    var found = new ArrayList<T>();
    for (Item item : JsonRoots.read(capture.stdout(), problems, "items")) {
      var object = new KubeObject(item);
      if (!kinds.contains(object.kind())) {
        problems.add(
            item.line(), "this is no " + String.join(" or ", kinds.stream().sorted().toList()));
      } else if (object.name().isEmpty()) {
        problems.add(item.line(), "an object has no name");
      } else {
        found.addAll(reader.apply(object));
      }
    }
    return problems.with(evidence.apply(found));
  }
}
