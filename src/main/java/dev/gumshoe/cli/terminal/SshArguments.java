package dev.gumshoe.cli.terminal;

import dev.gumshoe.remote.SshOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of commands that connect to nodes. */
public final class SshArguments {
  @Option(
      names = "--ssh-config",
      paramLabel = "FILE",
      description = "SSH configuration in place of ~/.ssh/config.")
  private @Nullable Path config;

  @Option(
      names = "--known-hosts",
      paramLabel = "FILE",
      description = "Known hosts in place of the configured files.")
  private List<Path> knownHosts = new ArrayList<>();

  @Option(names = "--identity", paramLabel = "FILE", description = "A private key, tried first.")
  private List<Path> identities = new ArrayList<>();

  /**
   * The operator's own options, with what was given.
   *
   * @throws WrongCall when a file that was named cannot be read
   */
  public SshOptions options() {
    SshOptions options = SshOptions.ofOperator();
    Path file = config;
    if (file != null) {
      options = options.withConfig(readable(file));
    }
    if (!knownHosts.isEmpty()) {
      options = options.withKnownHosts(knownHosts);
    }
    identities.forEach(SshArguments::readable);
    return options.withIdentities(identities);
  }

  private static Path readable(Path file) {
    if (!Files.isReadable(file)) {
      throw new WrongCall("The file " + file + " is not there or cannot be read.");
    }
    return file;
  }
}
