package dev.gumshoe.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The flows of this repository, read once for all tests of a process: that takes seconds. */
public final class ShippedFlows {
  private static final Path FOLDER = Path.of("wizard-flows");
  private static final Catalog ALL = read();

  private ShippedFlows() {}

  /** All of them. */
  public static Catalog all() {
    return ALL;
  }

  /** One of them, with its cases. */
  public static CatalogEntry of(String flow) {
    return ALL.find(flow).orElseThrow();
  }

  private static Catalog read() {
    try {
      return Catalog.read(List.of(FOLDER));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
