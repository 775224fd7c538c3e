package dev.gumshoe.catalog;

import dev.gumshoe.diagnostic.Problem;
import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.flow.load.FlowHead;
import dev.gumshoe.logs.KnownErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The error texts of the flows of some directories. Steps and cases are not looked at, so that a
 * flow with a fault there is in it too.
 *
 * @param flows those that know an error text, in the order of their folders
 * @param problems of flows that cannot be read
 */
public record ErrorCatalog(List<KnownErrors> flows, List<Problem> problems) {
  public ErrorCatalog {
    flows = List.copyOf(flows);
    problems = List.copyOf(problems);
  }

  /**
   * Reads directories that are flows, or hold flows.
   *
   * @throws IOException with a sentence, when a directory is none or holds no flow
   */
  public static ErrorCatalog read(List<Path> directories) throws IOException {
    var flows = new ArrayList<KnownErrors>();
    var problems = new ArrayList<Problem>();
    for (Path directory : directories) {
      for (Path folder : Catalog.folders(directory)) {
        Path file = folder.resolve(Catalog.FLOW_FILE);
        var found = new Problems();
        var source = new Source(file.toString(), text(file));
        FlowHead.read(source, found)
            .filter(head -> !head.errors().isEmpty())
            .map(head -> new KnownErrors(head.id(), head.title(), head.errors()))
            .ifPresent(flows::add);
        problems.addAll(found.sorted());
      }
    }
    return new ErrorCatalog(flows, problems);
  }

  private static String text(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IOException(file + " cannot be read; make it a readable file", e);
    }
  }
}
