package dev.gumshoe.evidence;

import java.util.List;

/**
 * Images on a node ({@code crictl images -o json}, {@code docker images}, {@code nerdctl images},
 * {@code ctr images ls}).
 *
 * @param images in the order printed
 */
public record ImageList(List<ImageItem> images) implements Evidence {
  public ImageList {
    images = List.copyOf(images);
  }

  /**
   * An image.
   *
   * @param id empty where the tool tells only its digest
   * @param names tags and digests that lead to it
   * @param pinned whether kubelet may not collect it
   */
  public record ImageItem(String id, List<ImageName> names, boolean pinned, int line) {
    public ImageItem {
      names = List.copyOf(names);
    }
  }
}
