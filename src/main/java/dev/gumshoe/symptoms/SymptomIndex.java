package dev.gumshoe.symptoms;

import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Flow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds flows by what the operator sees, in any of five languages. Each symptom, title and error
 * text is a document of its own; a flow is as good as its best one. An error text that stands in
 * what was typed goes before everything else, the longest first.
 *
 * <p>Kept in memory; safe for use by several threads at once. Measured with 17 flows in one run (2
 * cores): see {@code src/docs/benchmarks.md}.
 */
public final class SymptomIndex {
  private static final String NUMBER = "flow";
  private static final String TEXT = "text";
  private static final int MOST = 400;

  /** Of a longer text, only the errors in it are looked for behind this place. */
  private static final int MOST_TYPED = 20_000;

  private final List<Flow> flows;
  private final List<List<ErrorText>> errors;
  private final IndexSearcher searcher;
  private final TypedQuery queries;

  private SymptomIndex(List<Flow> flows, IndexSearcher searcher, TypedQuery queries) {
    this.flows = flows;
    this.errors =
        flows.stream()
            .map(flow -> flow.signs().errors().stream().map(ErrorText::new).toList())
            .toList();
    this.searcher = searcher;
    this.queries = queries;
  }

  /** An index of these flows. */
  public static SymptomIndex of(List<Flow> flows) {
    var analyzers = new LinkedHashMap<>(Languages.analyzers());
    var wrapper = new PerFieldAnalyzerWrapper(Languages.plain(), analyzers);
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(wrapper))) {
      for (int number = 0; number < flows.size(); number++) {
        add(writer, number, flows.get(number));
      }
      writer.commit();
      var searcher = new IndexSearcher(DirectoryReader.open(directory));
      return new SymptomIndex(List.copyOf(flows), searcher, new TypedQuery(analyzers));
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be written", e);
    }
  }

  private static void add(IndexWriter writer, int number, Flow flow) throws IOException {
    for (String symptom : flow.signs().symptoms()) {
      writer.addDocument(document(number, symptom, "en", TypedQuery.SYMPTOM));
    }
    for (Map.Entry<String, List<String>> language : flow.signs().translated().entrySet()) {
      for (String symptom : language.getValue()) {
        writer.addDocument(document(number, symptom, language.getKey(), TypedQuery.SYMPTOM));
      }
    }
    for (String error : flow.signs().errors()) {
      writer.addDocument(document(number, error, "en", TypedQuery.SYMPTOM));
    }
    writer.addDocument(document(number, flow.title(), "en", TypedQuery.TITLE));
    for (Finding finding : flow.findings().values()) {
      writer.addDocument(document(number, finding.title(), "en", TypedQuery.ELSEWHERE));
    }
    writer.addDocument(document(number, flow.id(), "en", TypedQuery.ELSEWHERE));
  }

  private static Document document(int number, String text, String language, String place) {
    var document = new Document();
    document.add(new StoredField(NUMBER, number));
    document.add(new StoredField(TEXT, place.equals(TypedQuery.SYMPTOM) ? text : ""));
    String words = Languages.withAllParts(text);
    document.add(new TextField(language, words, Field.Store.NO));
    document.add(new TextField(place, words, Field.Store.NO));
    return document;
  }

  /** The flows that know anything of it, best first; all of them where no word is typed. */
  public List<Match> find(String typed) {
    if (typed.isBlank()) {
      return flows.stream().map(flow -> new Match(flow, "", false)).toList();
    }
    String text = typed.length() > MOST_TYPED ? typed.substring(0, MOST_TYPED) : typed;
    var found = new LinkedHashMap<Integer, Match>();
    certain(typed).forEach(match -> found.put(flows.indexOf(match.flow()), match));
    try {
      for (ScoreDoc hit : searcher.search(queries.of(Languages.withParts(text)), MOST).scoreDocs) {
        Document document = searcher.storedFields().document(hit.doc);
        int number = document.getField(NUMBER).numericValue().intValue();
        found.putIfAbsent(number, new Match(flows.get(number), document.get(TEXT), false));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot be read", e);
    }
    return List.copyOf(found.values());
  }

  private record Certain(Match match, int weight) {}

  private List<Match> certain(String typed) {
    List<String> lines = typed.lines().toList();
    var found = new ArrayList<Certain>();
    for (int number = 0; number < flows.size(); number++) {
      Flow flow = flows.get(number);
      Optional<ErrorText> best =
          errors.get(number).stream()
              .filter(error -> lines.stream().anyMatch(error::in))
              .max(Comparator.comparingInt(ErrorText::weight));
      best.ifPresent(
          error -> found.add(new Certain(new Match(flow, error.text(), true), error.weight())));
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Certain::weight).reversed())
        .map(Certain::match)
        .toList();
  }
}
