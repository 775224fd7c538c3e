package dev.gumshoe.netfilter.extension;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Names of ports, as the service names registry of IANA has them; the loader asks {@code
 * /etc/services}.
 */
final class Services {
  private static final Map<String, Integer> PORTS = load();

  private Services() {}

  static Optional<Integer> port(String name) {
    return Optional.ofNullable(PORTS.get(name));
  }

  private static Map<String, Integer> load() {
    var stream = Objects.requireNonNull(Services.class.getResourceAsStream("services.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))) {
      return lines
          .lines()
          .map(line -> line.split(" "))
          .collect(Collectors.toMap(words -> words[0], words -> Integer.valueOf(words[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
