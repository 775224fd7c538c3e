package dev.gumshoe.parse.containers;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.ContainerList;
import dev.gumshoe.evidence.ContainerList.ContainerItem;
import dev.gumshoe.parse.ImageReference;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.JsonRoots;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * {@code crictl ps -o json}, {@code docker ps --format '{{json .}}'} and nerdctl's like, and the
 * table of {@code ctr containers ls}.
 */
public final class ContainerListParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public ContainerListParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, ContainerListParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<ContainerItem>();
    if (JsonRoots.in(capture.stdout())) {
      for (Item item : JsonRoots.read(capture.stdout(), problems, "containers")) {
        if (item.object().has("podSandboxId")) {
          found.add(cri(item));
        } else if (!item.text("ID").isEmpty()) {
          found.add(docker(item));
        } else {
          problems.add(item.line(), "a container has no id");
        }
      }
    } else {
      text(capture, found, problems);
    }
    return problems.with(new ContainerList(found));
  }

  private static ContainerItem cri(Item item) {
    JsonNode labels = item.object().path("labels");
    JsonNode image = item.object().path("image");
    String asked = Item.text(image, "userSpecifiedImage");
    return new ContainerItem(
        item.text("id"),
        Item.text(item.object().path("metadata"), "name"),
        ImageReference.read(asked.isEmpty() ? Item.text(image, "image") : asked),
        States.of(item.text("state")),
        item.object().path("metadata").path("attempt").asLong(0),
        States.label(labels, "pod.name"),
        States.label(labels, "pod.namespace"),
        item.text("podSandboxId"),
        item.line());
  }

  private static ContainerItem docker(Item item) {
    String state = item.text("State"); // not before Docker 20.10
    return new ContainerItem(
        item.text("ID"),
        item.text("Names"),
        ImageReference.read(item.text("Image")),
        States.of(state.isEmpty() ? item.text("Status") : state),
        -1,
        label(item, "pod.name"),
        label(item, "pod.namespace"),
        label(item, "sandbox.id"),
        item.line());
  }

  /** Labels in one text: {@code a=b,c=d}. */
  private static String label(Item item, String name) {
    String key = "io.kubernetes." + name + "=";
    return List.of(item.text("Labels").split(",")).stream()
        .filter(label -> label.startsWith(key))
        .findFirst()
        .map(label -> label.substring(key.length()))
        .orElse("");
  }

  private static void text(Capture capture, List<ContainerItem> found, Problems problems) {
    Table table = Table.of(Lines.of(capture).stdout(), problems, "CONTAINER", "IMAGE", "RUNTIME");
    for (Line line : table.rows()) {
      List<String> cells = table.cells(line, problems);
      if (!cells.isEmpty()) {
        String image = cells.get(1).equals("-") ? "" : cells.get(1);
        found.add(
            new ContainerItem(
                cells.getFirst(),
                "",
                ImageReference.read(image),
                "",
                -1,
                "",
                "",
                "",
                line.number()));
      }
    }
  }
}
