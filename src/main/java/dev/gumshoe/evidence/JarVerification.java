package dev.gumshoe.evidence;

import java.util.List;

/**
 * What {@code jarsigner -verify} says of a jar.
 *
 * @param result {@code verified}; {@code unsigned}, also where the signature is too weak to count;
 *     {@code failed} where something in the jar is not what was signed; {@code unreadable} where
 *     the file is no jar, or is not there
 * @param error of {@code failed} and {@code unreadable}: the tool's message, without the name of
 *     the exception
 * @param exception the name of the exception: {@code java.lang.SecurityException}
 * @param weak whether the signature is not counted, because its algorithm is disabled
 * @param signerExpired whether a signer's certificate has expired
 * @param unsignedEntries whether some entries are not signed
 * @param signers who signed; only {@code -verbose} tells
 * @param warnings in the order printed
 * @param line the one that decides
 */
public record JarVerification(
    String result,
    String error,
    String exception,
    boolean weak,
    boolean signerExpired,
    boolean unsignedEntries,
    List<String> signers,
    List<String> warnings,
    int line)
    implements Evidence {
  public JarVerification {
    signers = List.copyOf(signers);
    warnings = List.copyOf(warnings);
  }
}
