package dev.gumshoe.cli.packets;

import dev.gumshoe.packets.connection.Connection;
import dev.gumshoe.packets.survey.Totals;

/** Prints what is in packet captures, while they are read. */
sealed interface PacketReport permits PacketTable, PacketJson {
  /** A file begins. */
  void begin(String name);

  /** A connection of it. */
  void connection(Connection connection);

  /** It ends. */
  void end(PacketFile file);

  /** All files have been read. */
  void end(Totals totals, int files);
}
