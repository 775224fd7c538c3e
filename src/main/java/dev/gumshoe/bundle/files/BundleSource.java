package dev.gumshoe.bundle.files;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Answers some commands from files. */
public interface BundleSource {
  /** What the command would have printed; empty when no file tells. */
  Optional<BundleAnswer> answer(List<String> argv) throws IOException;
}
