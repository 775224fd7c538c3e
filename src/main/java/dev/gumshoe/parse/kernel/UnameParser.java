package dev.gumshoe.parse.kernel;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.KernelRelease;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code uname -a} and {@code uname -r}, with {@code -m} or without. */
public final class UnameParser implements Parser {
  private static final Pattern RELEASE = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\S{0,120}");
  private static final int SHORTEST_ALL = 6;

  /** The parser; it keeps nothing between captures. */
  public UnameParser() {}

  @Override
  public Reading parse(Capture capture) {
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return refused.get();
    }
    return Lines.of(capture).stdout().stream()
        .filter(line -> !line.blank())
        .findFirst()
        .flatMap(UnameParser::release)
        .<Reading>map(release -> new Problems().with(release))
        .orElse(new Reading.NotRead(Why.UNPARSABLE, "The output names no release of Linux."));
  }

  private static Optional<KernelRelease> release(Line line) {
    List<String> words = List.of(line.text().strip().split("\\s+"));
    boolean named = words.getFirst().equals("Linux");
    boolean all = named && words.size() >= SHORTEST_ALL;
    int at = all ? 2 : named ? 1 : 0; // after "Linux" and, in the whole form, the host's name
    if (at >= words.size() || !RELEASE.matcher(words.get(at)).matches()) {
      return Optional.empty();
    }
    String machine = all ? machine(words) : at + 1 < words.size() ? words.get(at + 1) : "";
    return Optional.of(new KernelRelease(words.get(at), machine, line.number()));
  }

  /** The word before the name of the operating system, which ends the line. */
  private static String machine(List<String> words) {
    String last = words.getLast();
    boolean system = last.equals("GNU/Linux") || last.equals("Linux");
    return system ? words.get(words.size() - 2) : last;
  }
}
