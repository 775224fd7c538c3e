package dev.gumshoe.parse.kernel;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Modules;
import dev.gumshoe.evidence.Modules.Loaded;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** {@code lsmod} and {@code /proc/modules}. */
public final class LsmodParser implements Parser {
  private static final Pattern HEADING = Pattern.compile("Module\\s+Size\\s+Used by.*");

  /** A count; negative or a dash where the kernel does not count. */
  private static final Pattern COUNT = Pattern.compile("-?\\d{1,10}|-");

  /** The parser; it keeps nothing between captures. */
  public LsmodParser() {}

  @Override
  public Reading parse(Capture capture) {
    Lines lines = Lines.of(capture);
    Optional<Reading.NotRead> refused = Refused.of(capture);
    if (refused.isPresent()) {
      return lines
          .firstWith("/proc/modules: No such file or directory")
          .or(() -> lines.firstWith("could not get list of modules"))
          .<Reading>map(LsmodParser::noModules)
          .orElse(refused.get());
    }
    var problems = new Problems();
    var found = new ArrayList<Loaded>();
    for (Line line : lines.stdout()) {
      if (line.blank() || HEADING.matcher(line.text()).matches()) {
        continue;
      }
      module(line).ifPresentOrElse(found::add, () -> problems.unread(line, "a module"));
    }
    return problems.with(new Modules(found));
  }

  /** Everything may be built into such a kernel: that is no list of absent modules. */
  private static Reading noModules(Line line) {
    return new Reading.NotRead(
        Why.UNSUPPORTED, "This kernel has no loadable modules: " + line.text().strip());
  }

  private static Optional<Loaded> module(Line line) {
    String[] words = line.text().strip().split("\\s+");
    if (words.length < 3 || !words[0].matches("\\w{1,64}") || !COUNT.matcher(words[2]).matches()) {
      return Optional.empty();
    }
    OptionalLong size = Numbers.whole(words[1]);
    if (size.isEmpty()) {
      return Optional.empty();
    }
    long users = Numbers.whole(words[2]).orElse(0);
    List<String> usedBy = words.length > 3 ? names(words[3]) : List.of();
    return Optional.of(new Loaded(words[0], size.getAsLong(), users, usedBy, line.number()));
  }

  private static List<String> names(String list) {
    return Arrays.stream(list.split(","))
        .filter(name -> !name.isEmpty() && !name.equals("-") && !name.startsWith("["))
        .toList();
  }
}
