package dev.gumshoe.parse.ipset;

import dev.gumshoe.evidence.IpSets.IpSet;
import dev.gumshoe.evidence.IpSets.SetEntry;
import java.util.ArrayList;
import java.util.List;

/** A set while its lines are read. */
final class SetDraft {
  final String name;
  final int line;
  String type = "";
  String header = "";
  long references;
  boolean listed;
  private final List<SetEntry> entries = new ArrayList<>();

  SetDraft(String name, int line) {
    this.name = name;
    this.line = line;
  }

  void add(String text, int at) {
    entries.add(Entries.read(type, text, at));
  }

  IpSet build() {
    return new IpSet(name, type, header, references, entries, line);
  }
}
