package dev.gumshoe.journal;

/**
 * Where a journal stands: whoever knows the hash knows every byte of every event up to there.
 *
 * @param session the hash after the first event; it names the session wherever its folder is
 * @param events how many there are
 * @param hash after the last of them: 64 hexadecimal digits
 */
public record Head(String session, long events, String hash) {
  /** A journal without any event. */
  static final Head NONE = new Head(Chain.START, 0, Chain.START);

  /** After one event more. */
  Head after(String next) {
    return new Head(events == 0 ? next : session, events + 1, next);
  }
}
