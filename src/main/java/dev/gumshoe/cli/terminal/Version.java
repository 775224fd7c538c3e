package dev.gumshoe.cli.terminal;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of this Gumshoe. */
public final class Version implements IVersionProvider {
  /** From the jar's manifest; {@code dev} where it runs from class files. */
  public static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse("dev");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"gumshoe " + text()};
  }
}
