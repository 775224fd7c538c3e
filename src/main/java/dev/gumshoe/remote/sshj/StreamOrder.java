package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.RemoteLine;
import dev.gumshoe.remote.Running;
import dev.gumshoe.remote.StreamSink;

/**
 * A stream that is to be started.
 *
 * @param mark a word that no output holds by chance
 */
record StreamOrder(
    Command command, RemoteLine.Root root, String mark, Running.Input input, StreamSink sink) {
  String line() {
    return switch (input) {
      case NOTHING -> RemoteLine.watched(command.argv(), root, mark, command.limit());
      case WRITTEN -> RemoteLine.of(command.argv(), root, mark, command.limit());
    };
  }
}
