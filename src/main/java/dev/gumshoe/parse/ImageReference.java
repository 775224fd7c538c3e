package dev.gumshoe.parse;

import dev.gumshoe.evidence.ImageName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of images: {@code [registry/]repository[:tag][@digest]}, by the grammar of the distribution
 * project and with Docker's defaults, which the CRI uses too.
 */
public final class ImageReference {
  private static final Pattern NAME =
      Pattern.compile(
          "([^@\\s]+?)(?::([\\w][\\w.-]{0,127}))?(?:@([a-z0-9+._-]+:[0-9a-fA-F]{32,}))?");
  private static final Pattern ID = Pattern.compile("(sha256:)?[0-9a-f]{64}");

  private ImageReference() {}

  /** Reads a name. What is only an id, or no name at all, has nothing but its text. */
  public static ImageName read(String text) {
    Matcher name = NAME.matcher(text);
    if (text.isEmpty() || ID.matcher(text).matches() || !name.matches()) {
      return new ImageName(text, "", "", "", "");
    }
    String path = name.group(1);
    String tag = name.group(2) == null ? "" : name.group(2);
    String digest = name.group(3) == null ? "" : name.group(3);
    int slash = path.indexOf('/');
    boolean hosted = slash > 0 && isHost(path.substring(0, slash));
    String registry = hosted ? path.substring(0, slash) : "docker.io";
    String repository = hosted ? path.substring(slash + 1) : path;
    return new ImageName(
        text,
        registry.equals("index.docker.io") ? "docker.io" : registry,
        registry.endsWith("docker.io") && repository.indexOf('/') < 0
            ? "library/" + repository
            : repository,
        tag.isEmpty() && digest.isEmpty() ? "latest" : tag,
        digest);
  }

  /** Whether the part before the first slash names a machine rather than a directory. */
  private static boolean isHost(String part) {
    return part.indexOf('.') >= 0 || part.indexOf(':') >= 0 || part.equals("localhost");
  }
}
