package dev.gumshoe.bundle.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call of {@code ip} or {@code bridge} wants to see (ip(8): objects and {@code show} may be
 * shortened).
 *
 * @param device only of this one; empty is all
 * @param table the routing table; {@code main} when none is named
 */
record IpQuestion(IpObject object, boolean details, boolean six, String device, String table) {
  enum IpObject {
    ADDRESS,
    LINK,
    ROUTE,
    NEIGHBOUR,
    RULE,
    FDB
  }

  /** Empty for what changes something, and for what sos' output does not tell. */
  static Optional<IpQuestion> of(List<String> argv) {
    boolean details = false;
    boolean six = false;
    var words = new ArrayList<String>();
    for (String word : argv.subList(1, argv.size())) {
      switch (word) {
        case "-d", "-details" -> details = true;
        case "-6" -> six = true;
        case "-4" -> {}
        default -> {
          if (word.startsWith("-")) {
            return Optional.empty();
          }
          words.add(word);
        }
      }
    }
    @Nullable IpObject object = words.isEmpty() ? null : object(argv.getFirst(), words.getFirst());
    boolean onlyFamily =
        (argv.contains("-4") || six) && object != IpObject.ROUTE && object != IpObject.RULE;
    boolean detailed = details && object != IpObject.LINK;
    return object == null || onlyFamily || detailed
        ? Optional.empty()
        : selected(object, details, six, words.subList(1, words.size()));
  }

  private static Optional<IpQuestion> selected(
      IpObject object, boolean details, boolean six, List<String> words) {
    String device = "";
    String table = "main";
    boolean shows =
        words.isEmpty() || List.of("show", "list", "ls", "s").contains(words.getFirst());
    int at = words.isEmpty() ? 0 : 1;
    for (; shows && at + 1 < words.size(); at += 2) {
      switch (words.get(at)) {
        case "dev" -> device = words.get(at + 1);
        case "table" -> table = words.get(at + 1);
        default -> shows = false;
      }
    }
    boolean ofDevice = object != IpObject.ROUTE && object != IpObject.RULE;
    boolean fits =
        shows
            && at >= words.size()
            && (device.isEmpty() || ofDevice)
            && (table.equals("main") || object == IpObject.ROUTE);
    return fits
        ? Optional.of(new IpQuestion(object, details, six, device, table))
        : Optional.empty();
  }

  private static @Nullable IpObject object(String program, String word) {
    if (program.equals("bridge")) {
      return word.equals("fdb") ? IpObject.FDB : null;
    }
    return switch (word) {
      case "a", "addr", "address" -> IpObject.ADDRESS;
      case "l", "link" -> IpObject.LINK;
      case "r", "ro", "route" -> IpObject.ROUTE;
      case "n", "neigh", "neighbour", "neighbor" -> IpObject.NEIGHBOUR;
      case "ru", "rule" -> IpObject.RULE;
      default -> null;
    };
  }
}
