package dev.gumshoe.packets.connection;

/** Is given each connection once, when no more is to be learnt of it. */
public interface ConnectionSink {
  /** A connection, in the order of their first packets unless very many were open at once. */
  void connection(Connection connection);
}
