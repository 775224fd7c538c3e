package dev.gumshoe.anonymous;

import dev.gumshoe.redact.names.Leak;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was made for giving away still held originals, and is gone again. The message says where, in
 * lines for the operator, who knows the values.
 */
public final class OriginalsLeftException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 20;

  OriginalsLeftException(String what, List<Leak> leaks) {
    super(words(what, leaks));
  }

  private static String words(String what, List<Leak> leaks) {
    long values = leaks.stream().map(Leak::original).distinct().count();
    String places =
        leaks.stream()
            .limit(MOST)
            .map(leak -> "  %s: %s\n".formatted(leak.place(), leak.original()))
            .collect(Collectors.joining());
    String more =
        leaks.size() > MOST ? "  and %d more places\n".formatted(leaks.size() - MOST) : "";
    return "%s was not written: %d originals were found in it.\n%s%s"
            .formatted(what, values, places, more)
        + "Please report this with the form of what was found, not with the value.";
  }
}
