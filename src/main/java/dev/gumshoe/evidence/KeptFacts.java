package dev.gumshoe.evidence;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/** Facts that are kept in a file and read when they are looked at. Cannot be changed. */
public final class KeptFacts extends AbstractMap<String, Object> {
  private final Kept<Map<String, Object>> kept;

  /** Facts that are kept so. */
  public KeptFacts(Kept<Map<String, Object>> kept) {
    this.kept = kept;
  }

  /** The name of their file. */
  public String file() {
    return kept.file();
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return kept.get().entrySet();
  }

  @Override
  public Object get(Object key) {
    return kept.get().get(key);
  }

  @Override
  public boolean containsKey(Object key) {
    return kept.get().containsKey(key);
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
