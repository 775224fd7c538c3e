package dev.gumshoe.bundle.archive;

import java.io.IOException;
import java.io.Serial;

/** An archive that is not unpacked; the message is one sentence for the operator. */
public final class ArchiveException extends IOException {
  @Serial private static final long serialVersionUID = 1L;

  ArchiveException(String sentence) {
    super(sentence);
  }

  ArchiveException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
