package dev.gumshoe.proof;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Numbers and strings as SSH writes them (RFC 4251, section 5). */
final class SshWire {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** Bytes as they are. */
  SshWire raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  /** A number of 32 bits. */
  SshWire number(int value) {
    return raw(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  /** Bytes with their count before them. */
  SshWire string(byte[] bytes) {
    return number(bytes.length).raw(bytes);
  }

  /** A text with the count of its bytes before it. */
  SshWire string(String text) {
    return string(text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  /** Reads what was written so. */
  static final class Reader {
    private final ByteBuffer in;

    Reader(byte[] bytes) {
      this.in = ByteBuffer.wrap(bytes);
    }

    byte[] raw(int count) throws ProofException {
      if (count < 0 || count > in.remaining()) {
        throw new ProofException("it ends too early");
      }
      var bytes = new byte[count];
      in.get(bytes);
      return bytes;
    }

    int number() throws ProofException {
      try {
        return in.getInt();
      } catch (BufferUnderflowException e) {
        throw new ProofException("it ends too early", e);
      }
    }

    byte[] string() throws ProofException {
      return raw(number());
    }

    String text() throws ProofException {
      return new String(string(), StandardCharsets.UTF_8);
    }

    boolean atEnd() {
      return !in.hasRemaining();
    }
  }
}
