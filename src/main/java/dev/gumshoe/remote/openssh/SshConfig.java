package dev.gumshoe.remote.openssh;

import dev.gumshoe.remote.NodeAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An OpenSSH client configuration (ssh_config(5)), as far as Gumshoe follows it: Host, Match with
 * {@code all}, {@code host} and {@code originalhost}, Include, HostName, User, Port, HostKeyAlias,
 * IdentityFile, IdentitiesOnly, IdentityAgent, ProxyJump, UserKnownHostsFile and
 * StrictHostKeyChecking. Read anew for every connection.
 */
public final class SshConfig {
  private static final int DEEPEST_INCLUDE = 16;
  private final List<ConfigLine> lines = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Path home;

  private SshConfig(Path home) {
    this.home = home;
  }

  /**
   * Reads a configuration with what it includes. A file that does not exist is an empty one.
   *
   * @param home the directory that {@code ~} stands for
   * @throws IOException when the file is there and cannot be read
   */
  public static SshConfig read(Path file, Path home) throws IOException {
    SshConfig config = new SshConfig(home);
    if (Files.exists(file)) {
      config.add(file, 0);
    }
    return config;
  }

  private void add(Path file, int depth) throws IOException {
    List<String> text = Files.readAllLines(file);
    for (int i = 0; i < text.size(); i++) {
      Optional<ConfigLine> line = ConfigLine.read(text.get(i), file + " line " + (i + 1));
      if (line.isPresent() && line.get().keyword().equals("include")) {
        include(line.get(), depth);
      } else {
        line.ifPresent(lines::add);
      }
    }
  }

  /** What an included file selects by Host ends with that file; the selection before it goes on. */
  private void include(ConfigLine line, int depth) throws IOException {
    if (depth >= DEEPEST_INCLUDE) {
      warnings.add(line.where() + ": Include goes too deep and is left out.");
      return;
    }
    for (String pattern : line.arguments()) {
      Path path = ConfigPaths.ofInclude(pattern, home);
      for (Path file : ConfigPaths.glob(path)) {
        lines.add(new ConfigLine(ConfigMatcher.ENTER, List.of(), line.where()));
        addIncluded(file, line, depth);
        lines.add(new ConfigLine(ConfigMatcher.LEAVE, List.of(), line.where()));
      }
    }
  }

  private void addIncluded(Path file, ConfigLine line, int depth) throws IOException {
    if (Files.isReadable(file) && Files.isRegularFile(file)) {
      add(file, depth + 1);
    } else {
      warnings.add(line.where() + ": " + file + " cannot be read and is left out.");
    }
  }

  /**
   * What applies to an address; what the address says itself comes first.
   *
   * @param localUser the account that runs Gumshoe
   */
  public HostSettings settings(NodeAddress address, String localUser) {
    ConfigMatcher matcher = new ConfigMatcher(address.host());
    List<ConfigLine> said = new ArrayList<>();
    for (ConfigLine line : lines) {
      if (matcher.applies(line)) {
        said.add(line);
        matcher.noteHostName(line);
      }
    }
    List<String> all = new ArrayList<>(warnings);
    all.addAll(matcher.warnings());
    return new SettingsReader(address, said, home, localUser, all).read();
  }
}
