package dev.gumshoe.proof;

import dev.gumshoe.journal.Attachments;
import dev.gumshoe.journal.Fault;
import dev.gumshoe.journal.Head;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.journal.JournalScan;
import dev.gumshoe.operator.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Goes over a session once, line by line and attachment by attachment; changes nothing. */
public final class Verification {
  private final Path session;
  private final Optional<String> anchor;
  private final Attachments attachments;
  private final Set<String> checked = new HashSet<>();
  private Optional<SignatureFile> signature = Optional.empty();
  private Optional<String> spoiled = Optional.empty();
  private Optional<Head> signedHead = Optional.empty();
  private Optional<Verdict.Altered> attachment = Optional.empty();
  private OptionalLong anchored = OptionalLong.empty();

  private Verification(Path session, Optional<String> anchor) {
    this.session = session;
    this.anchor = anchor;
    this.attachments = new Attachments(session);
  }

  /**
   * Verifies the session of a directory.
   *
   * @param anchor a hash that was kept elsewhere, as a report gives it
   * @throws JournalException when there is no session, or it cannot be read
   */
  public static Verified of(Path session, Optional<String> anchor) throws JournalException {
    return new Verification(session, anchor).verify();
  }

  private Verified verify() throws JournalException {
    try {
      signature = SignatureFile.read(session);
    } catch (ProofException e) {
      spoiled = Optional.of(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      spoiled = Optional.of("it cannot be read: " + Reasons.of(e));
    }
    JournalScan.Scanned scanned = JournalScan.over(session, this::line);
    return new Verified(verdict(scanned), scanned.head().hash(), anchored);
  }

  private void line(Head head, List<String> files) {
    if (signature.isPresent() && signature.get().events() == head.events()) {
      signedHead = Optional.of(head);
    }
    if (anchor.isPresent() && anchor.get().equals(head.hash())) {
      anchored = OptionalLong.of(head.events());
    }
    for (String name : files) {
      if (attachment.isEmpty() && checked.add(name)) {
        attachment = attachment(name, head.events());
      }
    }
  }

  private Optional<Verdict.Altered> attachment(String name, long line) {
    try {
      attachments.check(name);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new Verdict.Altered("line " + line, line, "attachment", Reasons.of(e)));
    }
  }

  private Verdict verdict(JournalScan.Scanned scanned) {
    Optional<Verdict.Altered> altered = altered(scanned);
    if (altered.isPresent()) {
      return altered.get();
    }
    long events = scanned.head().events();
    if (signature.isEmpty()) {
      return new Verdict.Unsigned(events, scanned.tied());
    }
    SignatureFile file = signature.get();
    if (file.events() > events) {
      return new Verdict.Cut(events, file.events(), file.key());
    }
    return file.events() == events && scanned.half() == 0
        ? new Verdict.Whole(events, file.key())
        : new Verdict.GoesOn(events, file.events(), scanned.half(), file.key());
  }

  private Optional<Verdict.Altered> altered(JournalScan.Scanned scanned) {
    Optional<Fault> fault = scanned.fault();
    if (fault.isPresent()
        && (attachment.isEmpty() || fault.get().line() <= attachment.get().line())) {
      long line = fault.get().line();
      return Optional.of(
          new Verdict.Altered(
              "line " + line, line, fault.get().check().words(), fault.get().what()));
    }
    if (attachment.isPresent()) {
      return attachment;
    }
    if (spoiled.isPresent()) {
      return Optional.of(new Verdict.Altered(SignatureFile.NAME, 0, "signature", spoiled.get()));
    }
    if (signedHead.isPresent()
        && signature.isPresent()
        && !signedHead.get().equals(signature.get().statement().head())) {
      return Optional.of(notSigned(signature.get().events()));
    }
    if (anchor.isPresent() && anchored.isEmpty()) {
      return Optional.of(
          new Verdict.Altered(
              "journal.jsonl", 0, "anchor", "it never had the hash " + anchor.get()));
    }
    return Optional.empty();
  }

  private static Verdict.Altered notSigned(long events) {
    return new Verdict.Altered(
        events == 1 ? "line 1" : "lines 1 to " + events,
        0,
        "signature",
        "they fit each other, and they are not what was signed");
  }
}
