package dev.gumshoe.remote.sshj;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A secret as the first line of a command's standard input. */
final class SecretLine {
  private SecretLine() {}

  static void write(Optional<char[]> secret, OutputStream in) throws IOException {
    if (secret.isEmpty()) {
      return;
    }
    byte[] line = new byte[secret.get().length * 4 + 1];
    try {
      ByteBuffer encoded = ByteBuffer.wrap(line);
      StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(secret.get()), encoded, true);
      encoded.put((byte) '\n');
      in.write(line, 0, encoded.position());
      in.flush();
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }
}
