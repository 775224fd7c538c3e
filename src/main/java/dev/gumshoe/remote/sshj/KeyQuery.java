package dev.gumshoe.remote.sshj;

import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AbstractAuthMethod;

/**
 * Asks the server whether it would take a key, without signing, so that nobody is asked for the
 * passphrase of a key that is of no use there. Never logs in: the answer is in {@link #accepted}.
 */
final class KeyQuery extends AbstractAuthMethod {
  private final String algorithm;
  private final byte[] blob;
  private volatile boolean accepted;

  KeyQuery(String algorithm, byte[] blob) {
    super("publickey");
    this.algorithm = algorithm;
    this.blob = blob;
  }

  @Override
  protected SSHPacket buildReq() throws UserAuthException {
    return super.buildReq().putBoolean(false).putString(algorithm).putString(blob);
  }

  @Override
  public void handle(Message message, SSHPacket buffer)
      throws UserAuthException, TransportException {
    if (message != Message.USERAUTH_60) {
      super.handle(message, buffer);
    }
    accepted = true;
    throw new UserAuthException("the server takes the key");
  }

  boolean accepted() {
    return accepted;
  }
}
