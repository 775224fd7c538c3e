package dev.gumshoe.evidence;

import java.util.List;

/**
 * What JSON Web Tokens claim (RFC 7519), with the claims that Kubernetes adds for service accounts.
 * The tokens themselves are never part of it. That a claim is there does not prove that it is true:
 * no signature is checked.
 *
 * @param tokens in the order printed
 */
public record TokenClaims(List<TokenClaim> tokens) implements Evidence {
  public TokenClaims {
    tokens = List.copyOf(tokens);
  }

  /**
   * The claims of one token. Times are given as ISO 8601 in UTC and as seconds since 1970; an empty
   * text and −1 where the token does not tell.
   *
   * @param file where it was found; empty where the command does not print it
   * @param expiresSeconds −1 for a token that never expires
   * @param namespace of the service account
   * @param serviceAccount its name
   * @param serviceAccountUid an account that is made anew under the same name has another one
   * @param pod the pod that the token is bound to; empty where it is bound to none
   * @param secret the secret that a token of the old kind belongs to
   */
  public record TokenClaim(
      String file,
      String issuer,
      String subject,
      List<String> audiences,
      String issuedAt,
      long issuedAtSeconds,
      String notBefore,
      long notBeforeSeconds,
      String expires,
      long expiresSeconds,
      String namespace,
      String serviceAccount,
      String serviceAccountUid,
      String pod,
      String podUid,
      String secret,
      int line) {
    public TokenClaim {
      audiences = List.copyOf(audiences);
    }
  }
}
