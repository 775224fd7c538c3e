package dev.gumshoe.remote.openssh;

import dev.gumshoe.remote.NodeAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes settings of the lines that apply: of each keyword the first line counts. */
final class SettingsReader {
  /** Keywords that change how a host is reached or trusted, and that Gumshoe does not follow. */
  private static final Set<String> NOT_FOLLOWED =
      Set.of("proxycommand", "certificatefile", "pkcs11provider", "globalknownhostsfile");

  private static final Pattern TOKEN = Pattern.compile("%.");
  private static final List<String> DEFAULT_KEYS = List.of("id_rsa", "id_ecdsa", "id_ed25519");

  private final NodeAddress address;
  private final List<ConfigLine> lines;
  private final Path home;
  private final String localUser;
  private final List<String> warnings;

  SettingsReader(
      NodeAddress address,
      List<ConfigLine> lines,
      Path home,
      String localUser,
      List<String> warnings) {
    this.address = address;
    this.lines = lines;
    this.home = home;
    this.localUser = localUser;
    this.warnings = warnings;
  }

  HostSettings read() {
    String hostName =
        first("hostname").map(n -> expand(n, address.host(), "", 0)).orElse(address.host());
    String user = address.user().or(() -> first("user")).orElse(localUser);
    int port = address.port().orElseGet(this::configuredPort);
    List<String> jumps = jumps();
    warnAboutTheRest(jumps);
    return new HostSettings(
        hostName,
        user,
        port,
        first("hostkeyalias").orElse(""),
        identities(hostName, user, port),
        is("identitiesonly", "yes"),
        jumps,
        knownHosts(hostName, user, port),
        is("stricthostkeychecking", "yes"),
        first("identityagent").map(a -> expand(a, hostName, user, port)).orElse(""),
        warnings);
  }

  private int configuredPort() {
    return first("port").map(HostSettings::port).filter(p -> p.isPresent()).isPresent()
        ? HostSettings.port(first("port").orElseThrow()).orElseThrow()
        : 22;
  }

  private List<String> jumps() {
    String text =
        lines.stream()
            .filter(line -> line.keyword().equals("proxyjump"))
            .map(line -> String.join(" ", line.arguments()))
            .findFirst()
            .orElse("none");
    boolean none = text.isBlank() || text.equalsIgnoreCase("none");
    return none ? List.of() : List.of(text.split("\\s*,\\s*"));
  }

  private List<Path> identities(String hostName, String user, int port) {
    List<Path> files = new ArrayList<>();
    for (ConfigLine line : lines) {
      if (line.keyword().equals("identityfile") && !line.first().equalsIgnoreCase("none")) {
        files.add(ConfigPaths.of(expand(line.first(), hostName, user, port), home));
      }
    }
    if (first("identityfile").isEmpty()) {
      DEFAULT_KEYS.forEach(name -> files.add(home.resolve(".ssh").resolve(name)));
    }
    return files.stream().distinct().toList();
  }

  private List<Path> knownHosts(String hostName, String user, int port) {
    return lines.stream()
        .filter(line -> line.keyword().equals("userknownhostsfile"))
        .limit(1)
        .flatMap(line -> line.arguments().stream())
        .filter(file -> !file.equalsIgnoreCase("none"))
        .map(file -> ConfigPaths.of(expand(file, hostName, user, port), home))
        .toList();
  }

  private void warnAboutTheRest(List<String> jumps) {
    for (ConfigLine line : lines) {
      boolean harmless = line.first().equalsIgnoreCase("none") || !jumps.isEmpty();
      if (NOT_FOLLOWED.contains(line.keyword()) && !harmless) {
        warnings.add(line.where() + ": " + line.keyword() + " is not followed.");
      }
    }
    String checking = first("stricthostkeychecking").orElse("ask").toLowerCase(Locale.ROOT);
    if (Set.of("no", "off", "accept-new").contains(checking)) {
      warnings.add(
          "StrictHostKeyChecking " + checking + " is not followed: unknown keys are asked about.");
    }
  }

  private Optional<String> first(String keyword) {
    return lines.stream()
        .filter(line -> line.keyword().equals(keyword) && !line.first().isEmpty())
        .map(ConfigLine::first)
        .findFirst();
  }

  private boolean is(String keyword, String value) {
    return first(keyword).filter(value::equalsIgnoreCase).isPresent();
  }

  /** The tokens of ssh_config(5) that make sense here. */
  private String expand(String text, String hostName, String user, int port) {
    return TOKEN
        .matcher(text)
        .replaceAll(
            token ->
                Matcher.quoteReplacement(
                    switch (token.group().charAt(1)) {
                      case '%' -> "%";
                      case 'h' -> hostName;
                      case 'n' -> address.host();
                      case 'r' -> user;
                      case 'p' -> Integer.toString(port);
                      case 'd' -> home.toString();
                      case 'u' -> localUser;
                      default -> token.group();
                    }));
  }
}
