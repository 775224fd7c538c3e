package dev.gumshoe.bundle;

import dev.gumshoe.bundle.archive.ArchiveException;
import dev.gumshoe.bundle.archive.Limits;
import dev.gumshoe.bundle.archive.Unpacker;
import dev.gumshoe.bundle.files.BundleSource;
import dev.gumshoe.bundle.files.BundleTree;
import dev.gumshoe.bundle.kube.KubeAnswers;
import dev.gumshoe.bundle.kube.KubeLayout;
import dev.gumshoe.bundle.kube.PrintedDump;
import dev.gumshoe.bundle.node.CopiedFiles;
import dev.gumshoe.bundle.node.HostRuns;
import dev.gumshoe.bundle.node.SosAnswers;
import dev.gumshoe.bundle.node.SosCommands;
import dev.gumshoe.remote.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bundle that was opened. An archive is unpacked until it is closed. Safe for many threads. */
public final class Bundle implements AutoCloseable {
  /** An archive has the bundle in a folder; must-gather in one more, of the image's name. */
  private static final int DEPTH = 2;

  private final String label;
  private final BundleKind kind;
  private final BundleTree tree;
  private final Optional<ScratchFolder> scratch;

  private Bundle(String label, BundleKind kind, BundleTree tree, Optional<ScratchFolder> scratch) {
    this.label = label;
    this.kind = kind;
    this.tree = tree;
    this.scratch = scratch;
  }

  private record Found(String folder, BundleKind kind) {}

  /**
   * Opens a folder or an archive.
   *
   * @throws BundleException when there is none, or it is none of the four kinds
   */
  public static Bundle open(Path path) throws BundleException {
    return open(path, Limits.DEFAULT);
  }

  static Bundle open(Path path, Limits limits) throws BundleException {
    if (!Files.exists(path)) {
      throw new BundleException(
          "There is no bundle at %s: give a folder or an archive.".formatted(path));
    }
    try {
      if (Files.isDirectory(path)) {
        return recognised(path, new BundleTree(path.toRealPath(), Map.of()), Optional.empty());
      }
      return PrintedDump.in(path) ? spread(path) : unpacked(path, limits);
    } catch (IOException e) {
      throw new BundleException("%s cannot be read: %s.".formatted(path, e.getMessage()), e);
    }
  }

  private static Bundle unpacked(Path archive, Limits limits) throws IOException, BundleException {
    return scratched(archive, folder -> new Unpacker(limits).unpack(archive, folder).links());
  }

  private static Bundle spread(Path dump) throws IOException, BundleException {
    return scratched(
        dump,
        folder -> {
          if (!PrintedDump.spread(dump, folder)) {
            throw new BundleException(
                "%s begins as a kubectl cluster-info dump and is cut short or damaged: fetch it again."
                    .formatted(dump));
          }
          return Map.of();
        });
  }

  /** Fills a folder with what a file holds, and tells the links in it. */
  private interface Filler {
    Map<String, String> fill(Path folder) throws IOException, BundleException;
  }

  private static Bundle scratched(Path file, Filler filler) throws IOException, BundleException {
    ScratchFolder scratch = ScratchFolder.make();
    boolean opened = false;
    try {
      Map<String, String> links = filler.fill(scratch.path());
      Bundle bundle = recognised(file, new BundleTree(scratch.path(), links), Optional.of(scratch));
      opened = true;
      return bundle;
    } catch (ArchiveException e) {
      throw new BundleException(String.valueOf(e.getMessage()), e);
    } finally {
      if (!opened) {
        scratch.close();
      }
    }
  }

  private static Bundle recognised(Path path, BundleTree tree, Optional<ScratchFolder> scratch)
      throws BundleException {
    List<Found> found = search(tree, "", DEPTH);
    if (found.isEmpty()) {
      throw new BundleException(
          "%s is no bundle that is known: neither of sosreport, nor of troubleshoot, nor of must-gather, nor of kubectl cluster-info dump."
              .formatted(path));
    }
    if (found.size() > 1) {
      throw new BundleException(
          "%s holds several bundles (%s): name one of them."
              .formatted(path, String.join(", ", found.stream().map(Found::folder).toList())));
    }
    Found only = found.getFirst();
    return new Bundle(path.toString(), only.kind(), tree.under(only.folder()), scratch);
  }

  private static List<Found> search(BundleTree tree, String folder, int depth) {
    BundleTree here = tree.under(folder);
    for (BundleKind kind : BundleKind.values()) {
      if (kind.in(here)) {
        return List.of(new Found(folder, kind));
      }
    }
    var found = new ArrayList<Found>();
    if (depth > 0) {
      for (String name : here.folders("")) {
        found.addAll(search(tree, folder.isEmpty() ? name : folder + "/" + name, depth - 1));
      }
    }
    return found;
  }

  /** What the operator calls it: the path as it was given. */
  public String label() {
    return label;
  }

  /** Which tool made it. */
  public BundleKind kind() {
    return kind;
  }

  /** A target that answers from it, until it is closed. */
  public Target target() {
    List<BundleSource> sources =
        switch (kind) {
          case SOS ->
              List.of(
                  new SosAnswers(SosCommands.of(tree)),
                  new CopiedFiles(tree),
                  new KubeAnswers(tree, KubeLayout.ofSos(tree)));
          case TROUBLESHOOT ->
              List.of(HostRuns.of(tree), new KubeAnswers(tree, KubeLayout.ofTroubleshoot(tree)));
          case MUST_GATHER -> List.of(new KubeAnswers(tree, KubeLayout.ofMustGather(tree)));
          case CLUSTER_INFO -> List.of(new KubeAnswers(tree, KubeLayout.ofClusterInfo(tree)));
        };
    return new BundleTarget(label, sources);
  }

  /** Removes what was unpacked. Closing twice is the same as once. */
  @Override
  public void close() {
    scratch.ifPresent(ScratchFolder::close);
  }
}
