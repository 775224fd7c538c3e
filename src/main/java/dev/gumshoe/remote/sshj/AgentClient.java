package dev.gumshoe.remote.sshj;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Buffer.BufferException;

/** Talks to an ssh-agent (draft-ietf-sshm-ssh-agent): which keys it holds, and to sign with one. */
final class AgentClient {
  private static final byte REQUEST_IDENTITIES = 11;
  private static final byte IDENTITIES_ANSWER = 12;
  private static final byte SIGN_REQUEST = 13;
  private static final byte SIGN_RESPONSE = 14;
  private static final int LONGEST_ANSWER = 1 << 20;
  private final Path socket;

  /**
   * A key in the agent.
   *
   * @param encoded the public key as SSH writes it, in base64
   * @param comment what it was given as a name
   */
  record Identity(String encoded, String comment) {
    static Identity of(byte[] blob, String comment) {
      return new Identity(Base64.getEncoder().encodeToString(blob), comment);
    }

    byte[] blob() {
      return Base64.getDecoder().decode(encoded);
    }

    /** The type that the blob begins with. */
    String type() {
      try {
        return new Buffer.PlainBuffer(blob()).readString();
      } catch (BufferException _) {
        return "";
      }
    }
  }

  AgentClient(Path socket) {
    this.socket = socket;
  }

  /** The keys that it holds. */
  List<Identity> identities() throws IOException {
    Buffer.PlainBuffer answer =
        ask(new Buffer.PlainBuffer().putByte(REQUEST_IDENTITIES), IDENTITIES_ANSWER);
    long count = answer.readUInt32();
    List<Identity> identities = new ArrayList<>();
    for (long i = 0; i < count; i++) {
      identities.add(Identity.of(answer.readStringAsBytes(), answer.readString()));
    }
    return identities;
  }

  /**
   * Signs with a key.
   *
   * @param flags 4 for rsa-sha2-512, 2 for rsa-sha2-256, else 0
   * @return the signature's blob
   */
  byte[] sign(byte[] key, byte[] data, int flags) throws IOException {
    Buffer.PlainBuffer request = new Buffer.PlainBuffer().putByte(SIGN_REQUEST);
    request.putString(key).putString(data).putUInt32(flags);
    return ask(request, SIGN_RESPONSE).readStringAsBytes();
  }

  private Buffer.PlainBuffer ask(Buffer.PlainBuffer request, byte expected) throws IOException {
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      byte[] message = request.getCompactData();
      ByteBuffer out = ByteBuffer.allocate(4 + message.length).putInt(message.length).put(message);
      out.flip();
      while (out.hasRemaining()) {
        channel.write(out);
      }
      int length = read(channel, 4).getInt();
      if (length < 1 || length > LONGEST_ANSWER) {
        throw new IOException("the agent's answer has an impossible length: " + length);
      }
      Buffer.PlainBuffer answer = new Buffer.PlainBuffer(read(channel, length).array());
      byte kind = answer.readByte();
      if (kind != expected) {
        throw new IOException("the agent refused, with message " + kind);
      }
      return answer;
    }
  }

  private static ByteBuffer read(SocketChannel channel, int length) throws IOException {
    ByteBuffer in = ByteBuffer.allocate(length);
    while (in.hasRemaining()) {
      if (channel.read(in) < 0) {
        throw new EOFException("the agent closed the connection");
      }
    }
    in.flip();
    return in;
  }
}
