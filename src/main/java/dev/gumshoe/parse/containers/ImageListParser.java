package dev.gumshoe.parse.containers;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.ImageList;
import dev.gumshoe.evidence.ImageList.ImageItem;
import dev.gumshoe.evidence.ImageName;
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
import java.util.stream.Stream;

/**
 * {@code crictl images -o json}, {@code docker images --format '{{json .}}'} and nerdctl's like,
 * {@code docker image inspect}, and the table of {@code ctr images ls}.
 */
public final class ImageListParser implements Parser {
  private static final String NONE = "<none>";

  /** The parser; it keeps nothing between captures. */
  public ImageListParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, ImageListParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<ImageItem>();
    if (JsonRoots.in(capture.stdout())) {
      for (Item item : JsonRoots.read(capture.stdout(), problems, "images")) {
        read(item, found, problems);
      }
    } else {
      text(capture, found, problems);
    }
    return problems.with(new ImageList(found));
  }

  private static void read(Item item, List<ImageItem> found, Problems problems) {
    if (item.object().has("Repository")) {
      found.add(docker(item));
    } else if (!item.text("id").isEmpty()) {
      found.add(item(item, item.text("id"), "repoTags", "repoDigests"));
    } else if (!item.text("Id").isEmpty()) {
      found.add(item(item, item.text("Id"), "RepoTags", "RepoDigests"));
    } else {
      problems.add(item.line(), "an image has no id");
    }
  }

  private static ImageItem item(Item item, String id, String tags, String digests) {
    List<ImageName> names =
        Stream.of(tags, digests)
            .flatMap(list -> item.object().path(list).valueStream())
            .map(name -> name.asString(""))
            .filter(name -> !name.contains(NONE))
            .map(ImageReference::read)
            .toList();
    return new ImageItem(id, names, item.object().path("pinned").asBoolean(false), item.line());
  }

  private static ImageItem docker(Item item) {
    String repository = item.text("Repository");
    String tag = item.text("Tag");
    String digest = item.text("Digest");
    String name =
        repository
            + (tag.isEmpty() || tag.equals(NONE) ? "" : ":" + tag)
            + (digest.isEmpty() || digest.equals(NONE) ? "" : "@" + digest);
    return new ImageItem(
        item.text("ID"),
        repository.isEmpty() || repository.equals(NONE)
            ? List.of()
            : List.of(ImageReference.read(name)),
        false,
        item.line());
  }

  private static void text(Capture capture, List<ImageItem> found, Problems problems) {
    Table table = Table.of(Lines.of(capture).stdout(), problems, "REF", "TYPE", "DIGEST");
    for (Line line : table.rows()) {
      List<String> cells = table.cells(line, problems);
      if (!cells.isEmpty()) {
        found.add(
            new ImageItem(
                "",
                List.of(ImageReference.read(cells.getFirst())),
                line.text().contains("io.cri-containerd.pinned=pinned"),
                line.number()));
      }
    }
  }
}
