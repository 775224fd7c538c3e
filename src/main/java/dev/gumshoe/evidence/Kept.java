package dev.gumshoe.evidence;

import java.lang.ref.SoftReference;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that is kept in a file and read when it is asked for; memory that is short gets it back
 * out. Safe for use by several threads at once.
 *
 * @param <T> what is kept
 */
public final class Kept<T> {
  private final String file;
  private final Supplier<T> source;
  private SoftReference<T> read = new SoftReference<>(null);

  /**
   * What stands in this file.
   *
   * @param file its name
   * @param source reads it; throws an unchecked exception with a sentence when that cannot be done
   */
  public Kept(String file, Supplier<T> source) {
    this.file = file;
    this.source = source;
  }

  /** The name of the file. */
  public String file() {
    return file;
  }

  /** What is kept. */
  public synchronized T get() {
    return Optional.ofNullable(read.get()).orElseGet(this::load);
  }

  private T load() {
    T loaded = source.get();
    read = new SoftReference<>(loaded);
    return loaded;
  }
}
