package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.ConnectFailure;
import dev.gumshoe.remote.SshOptions;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import net.schmizz.sshj.connection.channel.OpenFailException;

/** Which failure of connecting an exception means. */
final class ConnectFailures {
  private ConnectFailures() {}

  static ConnectFailure of(Throwable thrown, Hop hop, SshOptions options) {
    String address = hop.account();
    return switch (thrown) {
      case UnknownHostException _ ->
          new ConnectFailure.NameNotFound(address, hop.settings().hostName());
      case SocketTimeoutException _ -> new ConnectFailure.TimedOut(address, options.connectLimit());
      case ConnectException e -> new ConnectFailure.Unreachable(address, words(e));
      case OpenFailException e ->
          new ConnectFailure.Unreachable(
              address, "the jump host cannot connect to it (" + words(e) + ")");
      case SocketException e when isAboutTheWay(e) ->
          new ConnectFailure.Unreachable(address, words(e));
      default -> new ConnectFailure.ProtocolError(address, words(root(thrown)));
    };
  }

  private static boolean isAboutTheWay(SocketException e) {
    return words(e).contains("unreachable") || words(e).contains("no route");
  }

  private static Throwable root(Throwable thrown) {
    Throwable cause = thrown.getCause();
    return cause == null ? thrown : root(cause);
  }

  /** The exception's message as the end of a sentence. */
  private static String words(Throwable thrown) {
    String message = thrown.getMessage();
    String text = message == null ? thrown.getClass().getSimpleName() : message;
    String line = text.strip().lines().findFirst().orElse("").replaceAll("[.:]+$", "");
    return line.isEmpty()
        ? "no reason given"
        : line.substring(0, 1).toLowerCase(Locale.ROOT) + line.substring(1);
  }
}
