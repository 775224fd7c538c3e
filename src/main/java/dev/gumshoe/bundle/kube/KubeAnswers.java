package dev.gumshoe.bundle.kube;

import dev.gumshoe.bundle.files.BundleAnswer;
import dev.gumshoe.bundle.files.BundleFile;
import dev.gumshoe.bundle.files.BundleSource;
import dev.gumshoe.bundle.files.BundleTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code kubectl get … -o json} out of files with all objects of a kind. A part of the namespaces
 * is no answer to a question for all of them.
 */
public final class KubeAnswers implements BundleSource {
  /** Every API server makes these; who left one out left out others too. */
  private static final Set<String> ALWAYS =
      Set.of("default", "kube-system", "kube-public", "kube-node-lease");

  private final BundleTree tree;
  private final List<KubeFile> files;

  /** Answers from these files. */
  public KubeAnswers(BundleTree tree, KubeLayout layout) {
    this.tree = tree;
    this.files = layout.files();
  }

  /** What stops an answer; the message is a sentence for the operator. */
  private static final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    NoAnswer(String sentence) {
      super(sentence);
    }
  }

  @Override
  public Optional<BundleAnswer> answer(List<String> argv) throws IOException {
    if (!argv.getFirst().equals("kubectl")) {
      return Optional.empty();
    }
    Optional<KubeQuery> query = KubeQuery.of(argv);
    if (query.isEmpty()) {
      return Optional.of(
          BundleAnswer.unknown("A bundle answers 'kubectl get … -o json' only, of common kinds."));
    }
    try {
      return Optional.of(answer(query.get()));
    } catch (NoAnswer e) {
      return Optional.of(BundleAnswer.unknown(String.valueOf(e.getMessage())));
    }
  }

  private BundleAnswer answer(KubeQuery query) throws IOException, NoAnswer {
    var found = new ArrayList<ObjectNode>();
    var from = new ArrayList<BundleFile>();
    for (KubeResource resource : query.resources()) {
      for (KubeFile file : holding(resource, query)) {
        BundleFile onDisk = tree.file(file.path()).orElseThrow();
        from.add(onDisk);
        objects(onDisk, resource).stream().filter(one -> fits(one, query)).forEach(found::add);
      }
    }
    BundleFile first = from.getFirst();
    BundleAnswer printed = printed(query, found, first);
    String others = from.size() == 1 ? "" : " and %d more".formatted(from.size() - 1);
    return new BundleAnswer(
        printed.file() + others,
        printed.when(),
        printed.ending(),
        printed.stdout(),
        printed.stderr());
  }

  private static BundleAnswer printed(KubeQuery query, List<ObjectNode> found, BundleFile first)
      throws IOException {
    if (query.name().isEmpty()) {
      return BundleAnswer.of(first, list(found));
    }
    if (found.isEmpty()) {
      return BundleAnswer.failed(
          first,
          1,
          "Error from server (NotFound): %s \"%s\" not found\n"
              .formatted(query.resources().getFirst().plural(), query.name().get()));
    }
    return BundleAnswer.of(first, found.size() == 1 ? pretty(found.getFirst()) : list(found));
  }

  private static boolean fits(ObjectNode object, KubeQuery query) {
    return query.labels().fits(object)
        && query.fields().fits(object)
        && query
            .name()
            .map(name -> object.path("metadata").path("name").asString("").equals(name))
            .orElse(true);
  }

  /** The files that hold all that is asked for, at least one. */
  private List<KubeFile> holding(KubeResource resource, KubeQuery query) throws NoAnswer {
    List<KubeFile> ofKind = files.stream().filter(file -> file.resource() == resource).toList();
    if (ofKind.isEmpty()) {
      throw new NoAnswer("The bundle has no %s.".formatted(resource.plural()));
    }
    if (!resource.namespaced()) {
      return ofKind;
    }
    Set<String> there =
        ofKind.stream().flatMap(file -> file.namespace().stream()).collect(Collectors.toSet());
    if (query.namespace().isPresent()) {
      String wanted = query.namespace().get();
      if (!there.contains(wanted)) {
        throw new NoAnswer(
            "The bundle has no %s of the namespace %s.".formatted(resource.plural(), wanted));
      }
      return ofKind.stream().filter(file -> file.namespace().equals(query.namespace())).toList();
    }
    Set<String> missing = missing(there);
    if (!missing.isEmpty()) {
      throw new NoAnswer(
          "The bundle has %s of some namespaces only: %s %s missing."
              .formatted(
                  resource.plural(),
                  String.join(", ", missing),
                  missing.size() == 1 ? "is" : "are"));
    }
    return ofKind;
  }

  /** Namespaces that the bundle is known to lack. */
  private Set<String> missing(Set<String> there) throws NoAnswer {
    var all = new TreeSet<>(ALWAYS);
    files.forEach(file -> file.namespace().ifPresent(all::add));
    for (KubeFile file : files) {
      if (file.resource() == KubeResource.NAMESPACES) {
        try {
          objects(tree.file(file.path()).orElseThrow(), KubeResource.NAMESPACES)
              .forEach(one -> all.add(one.path("metadata").path("name").asString("")));
        } catch (IOException _) {
          throw new NoAnswer("%s in the bundle cannot be read.".formatted(file.path()));
        }
      }
    }
    all.removeAll(there);
    all.remove("");
    return all;
  }

  private static List<ObjectNode> objects(BundleFile file, KubeResource resource)
      throws IOException, NoAnswer {
    return KubeObjects.read(file.output().text(), resource)
        .orElseThrow(
            () ->
                new NoAnswer(
                    "%s in the bundle is cut or holds no %s."
                        .formatted(file.path(), resource.plural())));
  }

  /** As kubectl prints several objects. */
  private static String list(List<ObjectNode> objects) {
    ObjectNode list = JsonMapper.shared().createObjectNode();
    list.put("apiVersion", "v1");
    ArrayNode items = list.putArray("items");
    objects.forEach(items::add);
    list.put("kind", "List");
    list.putObject("metadata").put("resourceVersion", "");
    return pretty(list);
  }

  private static String pretty(ObjectNode object) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(object) + "\n";
  }
}
