package dev.gumshoe.ui;

import dev.gumshoe.report.wording.Language;
import java.nio.file.Path;

/** What the operator wants written of a session. */
public sealed interface Export {
  /** Where it goes: a file, or a folder for a session. */
  Path to();

  /** Whether addresses and names stay. */
  enum Naming {
    /** They stay. */
    AS_IT_IS,
    /** Each has a stand-in. */
    ANONYMOUS
  }

  /** A report on it. */
  record Report(ReportFormat format, Language language, Naming naming, Path to) implements Export {}

  /** All of it, packet captures included, with stand-ins. */
  record AnonymousSession(Path to) implements Export {}
}
