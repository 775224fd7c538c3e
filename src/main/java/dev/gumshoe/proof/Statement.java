package dev.gumshoe.proof;

import dev.gumshoe.journal.Head;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that is signed: that a session stood so. It is the same for the same events, and says
 * nothing of what they tell.
 *
 * @param head where it stood
 */
record Statement(Head head) {
  private static final Pattern TEXT =
      Pattern.compile(
          "gumshoe journal\nsession ([0-9a-f]{64})\nevents ([1-9][0-9]{0,17})\nhead ([0-9a-f]{64})\n");

  String text() {
    return "gumshoe journal\nsession %s\nevents %d\nhead %s\n"
        .formatted(head.session(), head.events(), head.hash());
  }

  static Statement parse(String text) throws ProofException {
    Matcher lines = TEXT.matcher(text);
    if (!lines.matches()) {
      throw new ProofException("what it signs is no statement on a journal");
    }
    return new Statement(new Head(lines.group(1), Long.parseLong(lines.group(2)), lines.group(3)));
  }
}
