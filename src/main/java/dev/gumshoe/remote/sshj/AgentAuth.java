package dev.gumshoe.remote.sshj;

import java.io.IOException;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AbstractAuthMethod;

/** Logs in with a key that an agent holds (RFC 4252, section 7). */
final class AgentAuth extends AbstractAuthMethod {
  private static final int RSA_SHA2_256 = 2;
  private static final int RSA_SHA2_512 = 4;
  private final AgentClient agent;
  private final AgentClient.Identity identity;

  AgentAuth(AgentClient agent, AgentClient.Identity identity) {
    super("publickey");
    this.agent = agent;
    this.identity = identity;
  }

  @Override
  protected SSHPacket buildReq() throws UserAuthException {
    return request(false);
  }

  private SSHPacket request(boolean signed) throws UserAuthException {
    SSHPacket packet = super.buildReq().putBoolean(signed);
    packet.putString(algorithm()).putString(identity.blob());
    return packet;
  }

  /** An RSA key signs in the newest way that the server says it knows. */
  private String algorithm() throws UserAuthException {
    if (!identity.type().equals("ssh-rsa")) {
      return identity.type();
    }
    try {
      return params.getTransport().getClientKeyAlgorithms(KeyType.RSA).getFirst().getKeyAlgorithm();
    } catch (TransportException e) {
      throw new UserAuthException("the server takes no RSA signature", e);
    }
  }

  @Override
  public void handle(Message message, SSHPacket buffer)
      throws UserAuthException, TransportException {
    if (message != Message.USERAUTH_60) {
      super.handle(message, buffer);
      return;
    }
    SSHPacket packet = request(true);
    byte[] session = params.getTransport().getSessionID();
    byte[] data = new Buffer.PlainBuffer().putString(session).putBuffer(packet).getCompactData();
    int flags =
        switch (algorithm()) {
          case "rsa-sha2-512" -> RSA_SHA2_512;
          case "rsa-sha2-256" -> RSA_SHA2_256;
          default -> 0;
        };
    try {
      packet.putString(agent.sign(identity.blob(), data, flags));
    } catch (IOException e) {
      throw new UserAuthException("the agent did not sign", e);
    }
    params.getTransport().write(packet);
  }
}
