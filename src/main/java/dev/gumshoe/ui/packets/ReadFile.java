package dev.gumshoe.ui.packets;

import dev.gumshoe.packets.connection.Connection;
import dev.gumshoe.packets.survey.FileSurvey;
import java.util.List;

/**
 * A file of packets that was read.
 *
 * @param connections those of TCP, the failed ones first
 * @param left how many connections there are besides
 */
public record ReadFile(
    GivenFile given, FileSurvey survey, List<Connection> connections, long left) {
  public ReadFile {
    connections = List.copyOf(connections);
  }

  /** Reads it, once, from its beginning to its end. */
  static ReadFile of(GivenFile given) {
    var kept = new KeptConnections();
    FileSurvey survey = FileSurvey.of(given.path(), kept);
    return new ReadFile(given, survey, kept.kept(), kept.left());
  }
}
