package dev.gumshoe.cli.sessions;

import dev.gumshoe.proof.SignerKey;
import dev.gumshoe.proof.Verdict;
import dev.gumshoe.proof.Verified;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in a sentence what verifying a session told. */
public final class VerdictWords {
  private final List<SignerKey> known;
  private final boolean given;

  /**
   * For an operator who knows these keys.
   *
   * @param given whether they were named in the call; else they are the operator's own
   */
  public VerdictWords(List<SignerKey> known, boolean given) {
    this.known = List.copyOf(known);
    this.given = given;
  }

  /** Whether somebody known vouches for every event, or a hash that was kept elsewhere does. */
  public boolean proved(Verified verified) {
    return switch (verified.verdict()) {
      case Verdict.Whole(long events, SignerKey key) ->
          known.contains(key) || verified.anchored().orElse(-1) == events;
      case Verdict.Unsigned(long events, _) -> verified.anchored().orElse(-1) == events;
      case Verdict.GoesOn(long events, _, long half, _) ->
          half == 0 && verified.anchored().orElse(-1) == events;
      case Verdict.Cut _, Verdict.Altered _ -> false;
    };
  }

  /** What was found, in sentences. */
  public String sentence(Verified verified) {
    String anchored =
        verified.anchored().isPresent()
            ? " The given hash is that after event %d.".formatted(verified.anchored().getAsLong())
            : "";
    return sentence(verified.verdict()) + anchored;
  }

  private String sentence(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Whole(long events, SignerKey key) ->
          "Whole: all %d events are as they were signed by %s.".formatted(events, whose(key));
      case Verdict.Unsigned(long events, boolean tied) ->
          tied
              ? "Whole but unsigned: the %d events fit each other, and nobody vouches for them."
                  .formatted(events)
              : "Unsigned: %d events can be read; some are of version 1, whose lines are not tied to each other, and nobody vouches for them."
                  .formatted(events);
      case Verdict.GoesOn(long events, long signed, long half, SignerKey key) ->
          "Goes on after what was signed: %d of %d events are as they were signed by %s; not signed: %s."
              .formatted(signed, events, whose(key), rest(events - signed, half));
      case Verdict.Cut(long events, long signed, SignerKey key) ->
          "Cut at the end: %d events are there, and %d were signed by %s."
              .formatted(events, signed, whose(key));
      case Verdict.Altered(String place, _, String check, String what) ->
          "Altered: %s of %s: %s.".formatted(check, place, what);
    };
  }

  private static String rest(long events, long half) {
    String bytes = half + " bytes of a half-written line";
    return events == 0 ? bytes : half == 0 ? events + " more" : events + " more, and " + bytes;
  }

  private String whose(SignerKey key) {
    String name =
        known.contains(key)
            ? given ? "the given key" : "your key"
            : given ? "ANOTHER KEY THAN GIVEN," : "a key that is not yours,";
    return name + " " + key.fingerprint();
  }

  /** The same as fields for JSON. */
  public Map<String, Object> fields(Verified verified) {
    var fields = new LinkedHashMap<String, Object>();
    switch (verified.verdict()) {
      case Verdict.Whole(long events, SignerKey key) ->
          signed(fields, "whole", events, events, key);
      case Verdict.Unsigned(long events, boolean tied) -> {
        fields.put("verdict", "unsigned");
        fields.put("events", events);
        fields.put("tied", tied);
      }
      case Verdict.GoesOn(long events, long signed, _, SignerKey key) ->
          signed(fields, "goes-on", events, signed, key);
      case Verdict.Cut(long events, long signed, SignerKey key) ->
          signed(fields, "cut", events, signed, key);
      case Verdict.Altered(String place, long line, String check, String what) -> {
        fields.put("verdict", "altered");
        fields.put("place", place);
        fields.put("line", line);
        fields.put("check", check);
        fields.put("what", what);
      }
    }
    fields.put("head", verified.head());
    verified.anchored().ifPresent(events -> fields.put("anchoredAfter", events));
    fields.put("proved", proved(verified));
    fields.put("sentence", sentence(verified));
    return fields;
  }

  private void signed(
      Map<String, Object> fields, String verdict, long events, long signed, SignerKey key) {
    fields.put("verdict", verdict);
    fields.put("events", events);
    fields.put("signed", signed);
    fields.put("key", key.fingerprint());
    fields.put("whose", known.contains(key) ? given ? "given" : "mine" : "another");
  }
}
