package dev.gumshoe.report;

import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.flow.Finding;
import dev.gumshoe.flow.Sureness;
import dev.gumshoe.report.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;

/** Facts of a session in words of one language. */
final class Words {
  private final Wording wording;

  Words(Wording wording) {
    this.wording = wording;
  }

  String say(String key, Object... values) {
    return wording.say(key, values);
  }

  String count(String key, long number) {
    return wording.count(key, number);
  }

  Wording wording() {
    return wording;
  }

  String of(Ending ending) {
    return switch (ending) {
      case Ending.Exited(int status) -> say("ending.exited", status);
      case Ending.Signalled(String name) -> say("ending.signalled", name);
      case Ending.TimedOut(Duration limit) -> say("ending.timed-out", of(limit));
      case Ending.Cancelled() -> say("ending.cancelled");
      case Ending.NotRun(var why, String detail) -> say("ending.not-run", of(why), detail);
    };
  }

  String of(Answer answer) {
    return switch (answer) {
      case Answer.Known(String kind, _) -> say("answer.known", kind);
      case Answer.Unknown(var why, String detail) -> say("answer.unknown", of(why), detail);
    };
  }

  String of(Why why) {
    return say("why." + why.key());
  }

  String of(Duration time) {
    if (time.toMillis() < 1_000) {
      return time.toMillis() + " ms";
    }
    if (time.toSeconds() < 60) {
      return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1_000.0);
    }
    return time.toHours() > 0
        ? time.toHours() + " h " + time.toMinutesPart() + " min"
        : time.toMinutes() + " min " + time.toSecondsPart() + " s";
  }

  /** To the second, in UTC: {@code 2026-11-22T03:12:01Z}. */
  static String of(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  String sure(Finding finding) {
    return switch (finding) {
      case Finding.Fault fault -> sure(fault.sure());
      case Finding.Healthy _ -> say("sure.healthy");
      case Finding.Undetermined _ -> say("sure.undetermined");
    };
  }

  private String sure(Sureness sure) {
    return switch (sure) {
      case PROVEN -> say("sure.proven");
      case LIKELY -> say("sure.likely");
      case POSSIBLE -> say("sure.possible");
    };
  }

  String quoted(String title) {
    return say("quoted", title);
  }

  /** Things of one kind, one after the other. */
  String listed(Collection<String> things) {
    return String.join(say("join.list"), things);
  }

  /** Parts of a sentence that could be sentences. */
  String joined(Collection<String> parts) {
    return String.join(say("join.parts"), parts);
  }

  /** Without the full stop at its end. */
  static String open(String text) {
    return text.strip().replaceFirst("[.。]$", "");
  }
}
