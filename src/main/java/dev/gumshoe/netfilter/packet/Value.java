package dev.gumshoe.netfilter.packet;

/** Something about a packet: what it is, or a name for what is not known. */
public sealed interface Value<T> {
  /** It is this. */
  record Is<T>(T value) implements Value<T> {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * It is not known.
   *
   * @param what a name for it, as it fits into a sentence: {@code the source port}. The same name
   *     stands for the same thing along one path.
   */
  record Unknown<T>(String what) implements Value<T> {
    @Override
    public String toString() {
      return what;
    }
  }

  /** A value that is known. */
  static <T> Value<T> is(T value) {
    return new Is<>(value);
  }

  /** A value that is not. */
  static <T> Value<T> unknown(String what) {
    return new Unknown<>(what);
  }

  /** Whether it is known to be this. */
  default boolean isKnownAs(T other) {
    return this instanceof Is<T>(T value) && value.equals(other);
  }
}
