package dev.gumshoe.remote.sshj;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import java.io.IOException;
import net.schmizz.sshj.connection.channel.direct.Session;
import net.schmizz.sshj.connection.channel.direct.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a session's command ends and is ended. */
final class Endings {
  private static final Logger LOG = LoggerFactory.getLogger(Endings.class);

  private Endings() {}

  /** How a command ended whose session is over. */
  static Ending of(Session.Command command, boolean broke, String label) {
    Integer status = command.getExitStatus();
    if (status != null) {
      return new Ending.Exited(status);
    }
    Signal signal = command.getExitSignal();
    if (signal != null) {
      return new Ending.Signalled(signal.name());
    }
    if (broke) {
      return new Ending.NotRun(
          Why.NOT_CONNECTED,
          "The connection to "
              + label
              + " broke while the command ran. Run it again to reconnect.");
    }
    return new Ending.NotRun(Why.FAILED, label + " closed the session without an exit status.");
  }

  /** How a command ended whose connection fell silent. */
  static Ending silent(String label) {
    return new Ending.NotRun(
        Why.NOT_CONNECTED,
        label
            + " does not answer any more, on a connection that was there. Run it again to"
            + " reconnect.");
  }

  /** Nothing may be sent to a session that is over: sshd hangs up on the whole connection then. */
  static void signalKill(Session.Command command) {
    try {
      if (command.isOpen()) {
        command.signal(Signal.KILL);
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("The signal could not be sent", e);
    }
  }
}
