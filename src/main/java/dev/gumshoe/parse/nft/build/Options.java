package dev.gumshoe.parse.nft.build;

import dev.gumshoe.evidence.NftStatement.NftOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Options of a statement or an object while they are read; they are kept sorted by name. */
public final class Options {
  private final List<NftOption> found = new ArrayList<>();

  /** None yet. */
  public Options() {}

  /** Adds an option; one without a value is only there. */
  public Options add(String name, String value) {
    found.add(new NftOption(name, value));
    return this;
  }

  /** Adds an option where there is a value. */
  public Options addIfThere(String name, String value) {
    return value.isEmpty() ? this : add(name, value);
  }

  /** Whether there is one of this name. */
  public boolean has(String name) {
    return found.stream().anyMatch(option -> option.name().equals(name));
  }

  /** The options, sorted by name. */
  public List<NftOption> list() {
    return found.stream().sorted(Comparator.comparing(NftOption::name)).toList();
  }
}
