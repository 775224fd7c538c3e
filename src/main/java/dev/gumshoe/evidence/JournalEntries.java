package dev.gumshoe.evidence;

import java.util.List;

/**
 * Entries of systemd's journal ({@code journalctl -o json}, systemd.journal-fields(7)).
 *
 * @param entries in the order printed
 */
public record JournalEntries(List<JournalEntry> entries) implements Evidence {
  public JournalEntries {
    entries = List.copyOf(entries);
  }

  /**
   * An entry.
   *
   * @param time when the journal got it, in UTC as ISO 8601: {@code 2026-11-22T02:17:59.494535Z}
   * @param micros the same in microseconds since 1970
   * @param priority 0 (emergency) to 7 (debug); −1 where it has none
   * @param unit the unit that wrote it, or that systemd wrote about
   * @param identifier the name that the program goes by: {@code kubelet}, {@code kernel}
   * @param pid −1 where it has none
   * @param message bytes that are no text stand as U+FFFD; empty where the entry has none, or it
   *     was too long to print
   */
  public record JournalEntry(
      String time,
      long micros,
      long priority,
      String unit,
      String identifier,
      long pid,
      String host,
      String message,
      int line) {}
}
