package dev.gumshoe.remote.sshj;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.SshOptions;
import dev.gumshoe.remote.Target;

/** One attempt to connect, and what came of it. */
final class ConnectAttempt {
  private ConnectAttempt() {}

  static Connector.Result connect(String address, SshOptions options, Prompts prompts)
      throws Exception {
    return new SshConnector().connect(NodeAddress.parse(address), options, prompts);
  }

  static void assertRuns(Connector.Result result) throws Exception {
    assertThat(result).isInstanceOf(Connector.Result.Connected.class);
    try (Target target = ((Connector.Result.Connected) result).target()) {
      assertThat(target.run(Command.of("true")).ending()).isEqualTo(new Ending.Exited(0));
    }
  }

  static ConnectFailure failure(Connector.Result result) {
    assertThat(result).isInstanceOf(Connector.Result.Failed.class);
    return ((Connector.Result.Failed) result).failure();
  }
}
