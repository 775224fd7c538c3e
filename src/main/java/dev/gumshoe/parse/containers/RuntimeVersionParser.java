package dev.gumshoe.parse.containers;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.RuntimeVersion;
import dev.gumshoe.evidence.RuntimeVersion.RuntimeComponent;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.JsonObjects.Item;
import dev.gumshoe.parse.JsonRoots;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * {@code crictl version}, {@code docker version}, {@code nerdctl version} and {@code ctr version},
 * as text and as JSON. Without an answer of the server there is no version of the runtime.
 */
public final class RuntimeVersionParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public RuntimeVersionParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, RuntimeVersionParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    Optional<RuntimeVersion> version =
        JsonRoots.in(capture.stdout())
            ? JsonRoots.read(capture.stdout(), problems).stream()
                .findFirst()
                .flatMap(RuntimeVersionParser::json)
            : VersionText.of(Lines.of(capture).stdout()).version();
    return version
        .<Reading>map(problems::with)
        .orElseGet(
            () -> new Reading.NotRead(Why.UNPARSABLE, "The output has no version of a runtime."));
  }

  private static Optional<RuntimeVersion> json(Item item) {
    if (!item.text("runtimeVersion").isEmpty()) {
      return Optional.of(
          new RuntimeVersion(
              item.text("runtimeName"),
              item.text("runtimeVersion"),
              "",
              item.text("runtimeApiVersion"),
              List.of(),
              item.line()));
    }
    JsonNode server = item.object().path("Server");
    List<RuntimeComponent> components =
        server
            .path("Components")
            .valueStream()
            .map(part -> new RuntimeComponent(Item.text(part, "Name"), Item.text(part, "Version")))
            .toList();
    Optional<RuntimeComponent> first = components.stream().findFirst();
    String engine = first.map(RuntimeComponent::version).orElse("");
    String version = Item.text(server, "Version").isEmpty() ? engine : Item.text(server, "Version");
    if (version.isEmpty()) {
      return Optional.empty();
    }
    boolean docker = first.map(part -> part.name().equals("Engine")).orElse(true);
    return Optional.of(
        new RuntimeVersion(
            docker ? "docker" : first.map(RuntimeComponent::name).orElse(""),
            version,
            Item.text(item.object().path("Client"), "Version"),
            Item.text(server, "ApiVersion"),
            components,
            item.line()));
  }
}
