package dev.gumshoe.flow.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Programs that look at certificates, jars and checksums. */
final class TrustPrograms {
  /** Of s_client, which has long options with one hyphen: those that write or read nothing. */
  private static final Set<String> FLAGS =
      Set.of("-showcerts", "-no_ticket", "-no_ign_eof", "-tls1_2", "-tls1_3", "-brief", "-4", "-6");

  private static final Set<String> WITH_VALUE =
      Set.of("-connect", "-servername", "-CAfile", "-CApath", "-verify_hostname", "-verify");

  private TrustPrograms() {}

  static Map<String, Form> all() {
    return Map.of(
        "openssl", TrustPrograms::openssl,
        "jarsigner", TrustPrograms::jarsigner,
        "unzip", TrustPrograms::unzip,
        "sha256sum", Options.of("bt", "binary", "text").with(read -> !read.operands().isEmpty()),
        "sha1sum", Options.of("bt", "binary", "text").with(read -> !read.operands().isEmpty()));
  }

  /**
   * A handshake with nothing sent after it, or a certificate of a file. Left out: keys, and
   * whatever names a file to write.
   */
  private static boolean openssl(List<String> arguments) {
    if (arguments.isEmpty()) {
      return false;
    }
    List<String> rest = arguments.subList(1, arguments.size());
    return switch (arguments.getFirst()) {
      case "version" -> rest.isEmpty();
      case "x509" -> rest.size() == 2 && rest.getFirst().equals("-in") && !option(rest.getLast());
      case "s_client" -> client(rest);
      default -> false;
    };
  }

  private static boolean client(List<String> arguments) {
    for (int at = 0; at < arguments.size(); at++) {
      boolean valued = WITH_VALUE.contains(arguments.get(at));
      boolean complete = at + 1 < arguments.size() && !option(arguments.get(at + 1));
      if (valued ? !complete : !FLAGS.contains(arguments.get(at))) {
        return false;
      }
      at += valued ? 1 : 0;
    }
    return arguments.contains("-connect");
  }

  /** Left out: -J hands options to the virtual machine, -keystore and its like ask for secrets. */
  private static boolean jarsigner(List<String> arguments) {
    return arguments.size() >= 2
        && arguments.getFirst().equals("-verify")
        && !option(arguments.getLast())
        && arguments.subList(1, arguments.size() - 1).stream().allMatch("-verbose"::equals);
  }

  /** Lists or tests; without such a letter it unpacks. */
  private static boolean unzip(List<String> arguments) {
    return arguments.size() >= 2
        && arguments.getFirst().matches("-[ltvZ][1q]{0,3}")
        && arguments.stream().skip(1).noneMatch(TrustPrograms::option);
  }

  private static boolean option(String word) {
    return word.startsWith("-");
  }
}
