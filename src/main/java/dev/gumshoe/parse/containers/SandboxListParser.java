package dev.gumshoe.parse.containers;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.SandboxList;
import dev.gumshoe.evidence.SandboxList.PodSandbox;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.JsonRoots;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.time.Instant;
import java.util.ArrayList;
import tools.jackson.databind.JsonNode;

/** {@code crictl pods -o json} (ListPodSandboxResponse of the CRI). */
public final class SandboxListParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public SandboxListParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, SandboxListParser::read);
  }

  private static Reading read(Capture capture) {
    if (!JsonRoots.in(capture.stdout())) {
      return new Reading.NotRead(
          Why.UNPARSABLE, "The output is not JSON; ask crictl pods for -o json.");
    }
    var problems = new Problems();
    var found = new ArrayList<PodSandbox>();
    for (Item item : JsonRoots.read(capture.stdout(), problems, "items")) {
      JsonNode metadata = item.object().path("metadata");
      if (item.text("id").isEmpty() || Item.text(metadata, "name").isEmpty()) {
        problems.add(item.line(), "a sandbox has no id or no name");
        continue;
      }
      found.add(
          new PodSandbox(
              item.text("id"),
              Item.text(metadata, "name"),
              Item.text(metadata, "namespace"),
              Item.text(metadata, "uid"),
              States.of(item.text("state")),
              metadata.path("attempt").asLong(0),
              created(item.text("createdAt")),
              item.line()));
    }
    return problems.with(new SandboxList(found));
  }

  /** The CRI tells nanoseconds since 1970. */
  private static String created(String nanos) {
    long number = Numbers.whole(nanos).orElse(0);
    return number == 0 ? "" : Instant.ofEpochSecond(0, number).toString();
  }
}
