package dev.gumshoe.parse.nft.build;

import dev.gumshoe.evidence.NftRules.NftFlowtable;
import dev.gumshoe.evidence.NftRules.NftObject;
import dev.gumshoe.evidence.NftRules.NftSet;
import dev.gumshoe.evidence.NftRules.NftTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table while it is read. */
public final class TableDraft {
  private final String family;
  private final String name;
  private final long handle;
  private final int line;
  private final List<NftSet> sets = new ArrayList<>();
  private final List<NftFlowtable> flowtables = new ArrayList<>();
  private final List<NftObject> objects = new ArrayList<>();
  private final Map<String, ChainDraft> chains = new LinkedHashMap<>();
  private final List<String> unknown = new ArrayList<>();
  private List<String> flags = List.of();
  private String comment = "";

  /** A table with nothing in it so far. */
  public TableDraft(String family, String name, long handle, int line) {
    this.family = family;
    this.name = name;
    this.handle = handle;
    this.line = line;
  }

  /** The family, which some of its parts are read by. */
  public String family() {
    return family;
  }

  /** Whether this is the table of this family and name. */
  public boolean is(String otherFamily, String otherName) {
    return family.equals(otherFamily) && name.equals(otherName);
  }

  /** Its flags. */
  public void flags(List<String> names) {
    flags = List.copyOf(names);
  }

  /** What was noted with it. */
  public void comment(String text) {
    comment = text;
  }

  /** A set or map. */
  public void add(NftSet set) {
    sets.add(set);
  }

  /** A flow table. */
  public void add(NftFlowtable flowtable) {
    flowtables.add(flowtable);
  }

  /** A named object. */
  public void add(NftObject object) {
    objects.add(object);
  }

  /** A chain; false when there is one of that name. */
  public boolean add(ChainDraft chain) {
    return chains.putIfAbsent(chain.name(), chain) == null;
  }

  /** A part that is not known. */
  public void unknown(String text) {
    unknown.add(text);
  }

  /** The chain of this name. */
  public Optional<ChainDraft> chain(String chainName) {
    return Optional.ofNullable(chains.get(chainName));
  }

  /**
   * The table.
   *
   * @param managedBy the tool that nft warns of; empty for none
   */
  public NftTable build(String managedBy) {
    return new NftTable(
        family,
        name,
        handle,
        flags,
        comment,
        managedBy,
        sets,
        flowtables,
        objects,
        chains.values().stream().map(ChainDraft::build).toList(),
        unknown,
        line);
  }

  /** What warnings name it by. */
  public String fullName() {
    return family + " " + name;
  }
}
