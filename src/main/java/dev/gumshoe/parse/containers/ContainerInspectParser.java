package dev.gumshoe.parse.containers;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.ContainerDetails;
import dev.gumshoe.evidence.ContainerDetails.ContainerDetail;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.JsonRoots;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code crictl inspect} and {@code docker inspect} or nerdctl's like. A container that is not
 * there is an answer: Docker ends with 1 and says so.
 */
public final class ContainerInspectParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public ContainerInspectParser() {}

  @Override
  public Reading parse(Capture capture) {
    boolean absent =
        capture.stdout().text().strip().equals("[]")
            && Lines.of(capture).firstWith("No such ").isPresent();
    return absent
        ? new Problems().with(new ContainerDetails(List.of()))
        : Refused.or(capture, ContainerInspectParser::read);
  }

  private static Reading read(Capture capture) {
    if (!JsonRoots.in(capture.stdout())) {
      return new Reading.NotRead(Why.UNPARSABLE, "The output is not JSON.");
    }
    var problems = new Problems();
    var found = new ArrayList<ContainerDetail>();
    for (Item item : JsonRoots.read(capture.stdout(), problems)) {
      if (item.object().path("status").has("id")) {
        found.add(CriDetail.read(item));
      } else if (item.object().path("State").has("Status") && !item.text("Id").isEmpty()) {
        found.add(DockerDetail.read(item));
      } else {
        problems.add(item.line(), "this is not a container with its state");
      }
    }
    return problems.with(new ContainerDetails(found));
  }
}
