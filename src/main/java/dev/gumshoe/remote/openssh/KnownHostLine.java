package dev.gumshoe.remote.openssh;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One line of a file of known hosts (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT).
 *
 * @param marker {@code @revoked}, {@code @cert-authority}, or empty
 * @param hosts patterns separated by commas, or one hashed name
 * @param keyType as in the line: {@code ssh-rsa}
 * @param encoded the public key's blob in base64
 * @param file where it stands
 * @param line counted from 1
 */
record KnownHostLine(
    String marker, String hosts, String keyType, String encoded, String file, int line) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:(@\\S+)\\s+)?([^\\s@#]\\S*)\\s+([a-z0-9@.-]+)\\s+([A-Za-z0-9+/=]+)(\\s.*)?");
  private static final Pattern HASHED = Pattern.compile("\\|1\\|([^|]+)\\|([^|]+)");

  /** Empty for comments, and for what is not such a line. */
  static Optional<KnownHostLine> read(String text, String file, int line) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    String marker = form.group(1) == null ? "" : form.group(1);
    try {
      Base64.getDecoder().decode(form.group(4)); // throws for what is not base64
      return Optional.of(
          new KnownHostLine(marker, form.group(2), form.group(3), form.group(4), file, line));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Whether the line speaks of this name: {@code node-3} or {@code [node-3]:2222}. */
  boolean names(String name) {
    Matcher hashed = HASHED.matcher(hosts);
    return hashed.matches()
        ? hashes(hashed.group(1), hashed.group(2), name)
        : HostPatterns.match(List.of(hosts.split(",")), name);
  }

  private static boolean hashes(String salt, String hash, String name) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(salt), "HmacSHA1"));
      byte[] actual = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      return MessageDigest.isEqual(actual, Base64.getDecoder().decode(hash));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return false;
    }
  }

  boolean revokes() {
    return marker.equals("@revoked");
  }

  /** Whether it says that a host has this very key. */
  boolean isPlain() {
    return marker.isEmpty();
  }

  boolean holds(byte[] other) {
    return MessageDigest.isEqual(key(), other);
  }

  byte[] key() {
    return Base64.getDecoder().decode(encoded);
  }
}
