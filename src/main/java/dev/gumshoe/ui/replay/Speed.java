package dev.gumshoe.ui.replay;

/** How fast a session is played. */
enum Speed {
  REAL("1×", 1),
  DOUBLE("2×", 2),
  EIGHT("8×", 8),
  FULL("As fast as possible", 1_000);

  private final String title;
  private final double factor;

  Speed(String title, double factor) {
    this.title = title;
    this.factor = factor;
  }

  String title() {
    return title;
  }

  double factor() {
    return factor;
  }
}
