package dev.gumshoe.catalog;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.operator.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The operator's own flows, and which flows that were not shipped the operator has agreed to. Such
 * a flow is agreed to as it is, by the hash of its text: when it changes, it is asked about again.
 *
 * @param base the folder that holds both
 */
public record OwnFlows(Path base) {
  private static final String FLOWS = "flows";
  private static final String AGREED = "agreed-flows";

  /** Those of this operator. */
  public static OwnFlows ofOperator() {
    return new OwnFlows(DataFolder.ofOperator());
  }

  /** Where flows are put; need not be there. */
  public Path folder() {
    return base.resolve(FLOWS);
  }

  /** The folder, if there is a flow in it. */
  public List<Path> folders() {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (var found = Files.list(folder())) {
      return found.anyMatch(one -> Files.exists(one.resolve("flow.yaml")))
          ? List.of(folder())
          : List.of();
    } catch (IOException e) {
      // A folder that cannot be read holds nothing that could be run.
      return List.of();
    }
  }

  /** Whether the operator has agreed to the commands of this flow, as it is now. */
  public boolean agreed(Flow flow) {
    Path file = base.resolve(AGREED);
    try {
      return Files.isReadable(file) && Files.readAllLines(file).contains(entry(flow));
    } catch (IOException e) {
      // What cannot be read says nothing: the operator is asked again.
      return false;
    }
  }

  /**
   * Keeps that the operator agrees.
   *
   * @throws IOException when it cannot be written
   */
  public void agree(Flow flow) throws IOException {
    Files.createDirectories(base);
    Files.writeString(
        base.resolve(AGREED),
        entry(flow) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static String entry(Flow flow) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(flow.text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash) + " " + flow.id();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
