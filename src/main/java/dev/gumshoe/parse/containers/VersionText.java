package dev.gumshoe.parse.containers;

import dev.gumshoe.evidence.RuntimeVersion;
import dev.gumshoe.evidence.RuntimeVersion.RuntimeComponent;
import dev.gumshoe.parse.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions as text: a part of the client, one of the server, and in it perhaps headings of its
 * components; or the four lines of crictl.
 */
final class VersionText {
  private static final Pattern HEADING = Pattern.compile("( *)([A-Za-z][\\w -]*):(?: - .*)?");
  private static final Pattern FIELD = Pattern.compile("\\s*([A-Za-z][\\w ]*):\\s+(\\S+).*");

  private final List<RuntimeComponent> components = new ArrayList<>();
  private String client = "";
  private String version = "";
  private String api = "";
  private String runtime = "";
  private String part = "";
  private String component = "";
  private int line;

  private VersionText() {}

  static VersionText of(List<Line> lines) {
    var text = new VersionText();
    lines.stream().filter(line -> !line.blank()).forEach(text::read);
    return text;
  }

  /** The versions; empty where none of the runtime itself is told. */
  Optional<RuntimeVersion> version() {
    return version.isEmpty()
        ? Optional.empty()
        : Optional.of(new RuntimeVersion(runtime, version, client, api, components, line));
  }

  private void read(Line text) {
    Matcher field = FIELD.matcher(text.text());
    Matcher heading = HEADING.matcher(text.text().stripTrailing());
    if (field.matches()) {
      field(field.group(1), field.group(2), text);
    } else if (heading.matches()) {
      if (heading.group(1).isEmpty()) {
        part = heading.group(2).replaceFirst(" .*", "");
        component = "";
      } else {
        component = heading.group(2);
      }
    }
  }

  private void field(String name, String value, Line text) {
    switch (name) {
      case "RuntimeName" -> runtime = value;
      case "RuntimeApiVersion" -> api = value;
      case "RuntimeVersion" -> found(value, text);
      case "API version" -> api = part.equals("Server") && api.isEmpty() ? value : api;
      case "Version" -> versionOf(value, text);
      default -> {}
    }
  }

  private void versionOf(String value, Line text) {
    if (part.equals("Client") && component.isEmpty()) {
      client = value;
    } else if (part.equals("Server")) {
      if (version.isEmpty()) {
        boolean engine = component.equals("Engine");
        runtime = engine ? "docker" : component.isEmpty() ? "containerd" : component;
        found(value, text);
      }
      if (!component.isEmpty()) {
        components.add(new RuntimeComponent(component, value));
      }
    }
  }

  private void found(String value, Line text) {
    version = value;
    line = text.number();
  }
}
