package dev.gumshoe.parse.containers;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.SandboxDetails;
import dev.gumshoe.evidence.SandboxDetails.SandboxDetail;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.JsonRoots;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * {@code crictl inspectp} with one sandbox or several: an object after the other, and from crictl
 * 1.31 on a list of them.
 */
public final class SandboxInspectParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public SandboxInspectParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, SandboxInspectParser::read);
  }

  private static Reading read(Capture capture) {
    if (!JsonRoots.in(capture.stdout())) {
      return new Reading.NotRead(
          Why.UNPARSABLE, "The output is not JSON; ask crictl inspectp for -o json.");
    }
    var problems = new Problems();
    var found = new ArrayList<SandboxDetail>();
    for (Item item : JsonRoots.read(capture.stdout(), problems)) {
      JsonNode status = item.object().path("status");
      if (Item.text(status, "id").isEmpty() || !status.has("metadata")) {
        problems.add(item.line(), "this is not a sandbox with its state");
      } else {
        found.add(sandbox(status, item.line()));
      }
    }
    return problems.with(new SandboxDetails(found));
  }

  private static SandboxDetail sandbox(JsonNode status, int line) {
    JsonNode metadata = status.path("metadata");
    JsonNode options = status.path("linux").path("namespaces").path("options");
    return new SandboxDetail(
        Item.text(status, "id"),
        Item.text(metadata, "name"),
        Item.text(metadata, "namespace"),
        Item.text(metadata, "uid"),
        States.of(Item.text(status, "state")),
        metadata.path("attempt").asLong(0),
        States.time(Item.text(status, "createdAt")),
        Item.text(options, "network").toLowerCase(Locale.ROOT),
        Item.text(status.path("network"), "ip"),
        line);
  }
}
