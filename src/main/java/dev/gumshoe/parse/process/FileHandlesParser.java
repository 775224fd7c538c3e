package dev.gumshoe.parse.process;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.FileHandles;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** {@code cat /proc/sys/fs/file-nr} and {@code sysctl fs.file-nr}: three numbers. */
public final class FileHandlesParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public FileHandlesParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, FileHandlesParser::read);
  }

  private static Reading read(Capture capture) {
    List<Line> lines = Lines.of(capture).stdout().stream().filter(line -> !line.blank()).toList();
    return Optional.of(lines)
        .filter(all -> all.size() == 1)
        .flatMap(all -> handles(all.getFirst()))
        .<Reading>map(handles -> new Problems().with(handles))
        .orElseGet(
            () -> new Reading.NotRead(Why.UNPARSABLE, "The output is not the line of file-nr."));
  }

  private static Optional<FileHandles> handles(Line line) {
    String numbers = line.text().strip().replaceFirst("^fs\\.file-nr ?= ?", "");
    List<OptionalLong> read =
        List.of(numbers.split("\\s+")).stream().map(Numbers::counter).toList();
    return read.size() == 3 && read.stream().allMatch(OptionalLong::isPresent)
        ? Optional.of(
            new FileHandles(
                read.get(0).getAsLong(),
                read.get(1).getAsLong(),
                read.get(2).getAsLong(),
                line.number()))
        : Optional.empty();
  }
}
