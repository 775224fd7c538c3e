package dev.gumshoe.bundle;

import java.io.Serial;

/** A bundle that cannot be used; the message is one sentence for the operator. */
public final class BundleException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  BundleException(String sentence) {
    super(sentence);
  }

  BundleException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
