package dev.gumshoe.remote.sshj;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import net.schmizz.sshj.common.Buffer;

/** The public key of a private key file, which can be had without the passphrase. */
final class PublicHalf {
  private static final String BEGIN = "-----BEGIN OPENSSH PRIVATE KEY-----";
  private static final String END = "-----END OPENSSH PRIVATE KEY-----";
  private static final String MAGIC = "openssh-key-v1\0";

  private PublicHalf() {}

  /** The key's blob, from the file itself (openssh/PROTOCOL.key) or from the one beside it. */
  static Optional<byte[]> of(Path file) {
    try {
      Path beside = file.resolveSibling(file.getFileName() + ".pub");
      if (Files.isReadable(beside)) {
        String[] words = Files.readString(beside).strip().split("\\s+");
        return words.length < 2
            ? Optional.empty()
            : Optional.of(Base64.getDecoder().decode(words[1]));
      }
      return inside(Files.readString(file, StandardCharsets.ISO_8859_1));
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> inside(String text) throws IOException {
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      return Optional.empty();
    }
    byte[] data = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
    Buffer.PlainBuffer buffer = new Buffer.PlainBuffer(data);
    byte[] magic = new byte[MAGIC.length()];
    buffer.readRawBytes(magic);
    if (!new String(magic, StandardCharsets.US_ASCII).equals(MAGIC)) {
      return Optional.empty();
    }
    buffer.readString();
    buffer.readString();
    buffer.readBytes();
    buffer.readUInt32();
    return Optional.of(buffer.readBytes());
  }

  /** Whether the file's private half is encrypted, as far as its text tells. */
  static boolean isEncrypted(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      return text.contains("ENCRYPTED") || text.contains("Encryption: aes");
    }
    try {
      byte[] data = Base64.getMimeDecoder().decode(text.substring(begin + BEGIN.length(), end));
      Buffer.PlainBuffer buffer = new Buffer.PlainBuffer(data);
      buffer.readRawBytes(new byte[MAGIC.length()]);
      return !buffer.readString().equals("none");
    } catch (IllegalArgumentException e) {
      throw new IOException("not a private key", e);
    }
  }
}
