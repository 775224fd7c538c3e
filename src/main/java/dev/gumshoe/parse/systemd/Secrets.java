package dev.gumshoe.parse.systemd;

/** Properties and settings of units that may hold passwords and tokens. */
final class Secrets {
  private Secrets() {}

  static boolean in(String key) {
    return key.equals("Environment") || key.startsWith("SetCredential");
  }
}
