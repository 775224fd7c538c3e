package dev.gumshoe.operator;

import java.nio.file.Path;

/** Where Gumshoe keeps what is the operator's: sessions, keys, flows. It need not be there. */
public final class DataFolder {
  private DataFolder() {}

  /**
   * {@code $XDG_DATA_HOME/gumshoe}, or {@code ~/.local/share/gumshoe} where that is not set or
   * empty (XDG Base Directory Specification).
   */
  public static Path ofOperator() {
    String data = System.getenv("XDG_DATA_HOME");
    Path base =
        data == null || data.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data);
    return base.resolve("gumshoe");
  }
}
