package dev.gumshoe.catalog;

import dev.gumshoe.diagnostic.Problem;
import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.diagnostic.Source;
import dev.gumshoe.diagnostic.SourcePosition;
import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.lint.FlowChecker;
import dev.gumshoe.flow.load.CaseReader;
import dev.gumshoe.flow.load.FlowReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The flows of some directories.
 *
 * @param entries checked flows, in the order of their folders; a flow with an error is not among
 *     them
 * @param problems everything that is wrong, in the order of the files
 * @param sources what was read, by the name that problems call it by
 */
public record Catalog(
    List<CatalogEntry> entries, List<Problem> problems, Map<String, Source> sources) {
  static final String FLOW_FILE = "flow.yaml";
  private static final String CASE_FILE = "case.yaml";

  public Catalog {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
    sources = Map.copyOf(sources);
  }

  /**
   * Reads directories that are flows, or hold flows.
   *
   * @throws IOException with a sentence, when a directory is none or holds no flow
   */
  public static Catalog read(List<Path> directories) throws IOException {
    var reader = new Reader();
    for (Path directory : directories) {
      for (Path folder : folders(directory)) {
        reader.flow(folder);
      }
    }
    return reader.catalog();
  }

  /**
   * Reads one flow; its folder has its name. The others cost nothing then: all that are shipped
   * take three times as long as one walk.
   *
   * @throws IOException with a sentence, when a directory is none or holds no flow
   */
  public static Catalog read(List<Path> directories, String flow) throws IOException {
    var reader = new Reader();
    for (Path directory : directories) {
      for (Path folder : folders(directory)) {
        if (folder.toRealPath().endsWith(flow)) {
          reader.flow(folder);
        }
      }
    }
    return reader.catalog();
  }

  /** The flow of this id. */
  public Optional<CatalogEntry> find(String flow) {
    return entries.stream().filter(entry -> entry.flow().id().equals(flow)).findFirst();
  }

  /** A flow from its text alone, as sessions keep it; empty where this Gumshoe refuses it. */
  public static Optional<Flow> check(Source source, Problems problems) {
    return FlowReader.read(source, problems).flatMap(read -> FlowChecker.check(read, problems));
  }

  static List<Path> folders(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IOException(directory + " is no directory; name one that holds flows");
    }
    if (Files.exists(directory.resolve(FLOW_FILE))) {
      return List.of(directory);
    }
    List<Path> found = inside(directory, FLOW_FILE);
    if (found.isEmpty()) {
      throw new IOException(
          "%s holds no flow; a flow is a folder with a %s in it".formatted(directory, FLOW_FILE));
    }
    return found;
  }

  private static List<Path> inside(Path directory, String file) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var folders = Files.list(directory)) {
      return folders.filter(folder -> Files.exists(folder.resolve(file))).sorted().toList();
    }
  }

  private static final class Reader {
    private final List<CatalogEntry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();

    void flow(Path folder) throws IOException {
      var found = new Problems();
      Source source = source(folder.resolve(FLOW_FILE), found);
      Optional<Flow> flow = found.anyError() ? Optional.empty() : check(source, found);
      String name = folder.toRealPath().getFileName().toString();
      flow.filter(checked -> !checked.id().equals(name))
          .ifPresent(
              checked ->
                  found.error(
                      source.at(1, 1),
                      "bad-name",
                      "the id '%s' is not the name of the flow's folder".formatted(checked.id())));
      flow.filter(checked -> entries.stream().anyMatch(one -> one.flow().id().equals(checked.id())))
          .ifPresent(
              checked ->
                  found.error(
                      source.at(1, 1),
                      "bad-name",
                      "another flow has the id '%s'; rename this one and its folder"
                          .formatted(checked.id())));
      problems.addAll(found.sorted());
      Optional<Flow> sound = flow.filter(_ -> !found.anyError());
      List<Case> cases = cases(folder, name, sound);
      sound.ifPresent(checked -> entries.add(new CatalogEntry(checked, folder, cases)));
    }

    /** Cases of a flow that is refused are read too, so that all problems come in one run. */
    private List<Case> cases(Path folder, String id, Optional<Flow> flow) throws IOException {
      var cases = new ArrayList<Case>();
      for (Path one : inside(folder.resolve("cases"), CASE_FILE)) {
        var found = new Problems();
        Source source = source(one.resolve(CASE_FILE), found);
        Optional<Case> read =
            found.anyError() ? Optional.empty() : CaseReader.read(one, id, source, found);
        read.ifPresent(
            readable -> {
              flow.ifPresent(checked -> CaseChecker.check(readable, checked, source, found));
              cases.add(readable);
            });
        problems.addAll(found.sorted());
      }
      // What the flow was written for comes first; it is what a newcomer should see.
      cases.sort(Comparator.comparing(one -> !one.id().startsWith("source")));
      return cases;
    }

    private Source source(Path file, Problems found) throws IOException {
      byte[] bytes;
      try {
        bytes = Files.readAllBytes(file);
      } catch (IOException e) {
        throw new IOException(file + " cannot be read; make it a readable file", e);
      }
      String text = new String(bytes, StandardCharsets.UTF_8);
      var source = new Source(file.toString(), text);
      sources.put(source.file(), source);
      if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
        found.error(first(source), "not-utf8", "the file is not UTF-8 text; save it as UTF-8");
      }
      return source;
    }

    /** Where the first character is that stands for bytes that are none. */
    private static SourcePosition first(Source source) {
      List<String> lines = source.lines();
      for (int line = 0; line < lines.size(); line++) {
        int column = lines.get(line).indexOf('\uFFFD');
        if (column >= 0) {
          return source.at(line + 1, column + 1);
        }
      }
      return source.at(1, 1);
    }

    Catalog catalog() {
      return new Catalog(entries, problems, sources);
    }
  }
}
