package dev.gumshoe.parse.ip;

import dev.gumshoe.evidence.Links.Link;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of {@code ip link show} (print_linkinfo in iproute2's ip/ipaddress.c). */
final class TextLinks {
  private static final Pattern LINK =
      Pattern.compile("\\d{1,10}: ([^\\s@]{1,64}?)(?:@([^\\s]{1,64}?))?:\\s+<([^>]*)>(.*)");

  private final Problems problems;
  private final List<LinkDraft> found = new ArrayList<>();

  TextLinks(Problems problems) {
    this.problems = problems;
  }

  List<Link> end() {
    found.forEach(draft -> draft.check(problems));
    return found.stream().map(LinkDraft::build).toList();
  }

  void read(Line line) {
    for (String piece : line.text().split("\\\\")) { // -o: backslashes stand for line ends
      if (!piece.isBlank()) {
        piece(piece, line);
      }
    }
  }

  private void piece(String piece, Line line) {
    Matcher link = LINK.matcher(piece);
    if (link.matches()) {
      String peer = link.group(2) == null ? "" : link.group(2);
      List<String> flags = link.group(3).isEmpty() ? List.of() : List.of(link.group(3).split(","));
      found.add(new LinkDraft(link.group(1), peer, flags, Words.of(link.group(4)), line.number()));
    } else if (Character.isWhitespace(piece.charAt(0)) && !found.isEmpty()) {
      found.getLast().below(Words.of(piece));
    } else {
      problems.unread(line, "a line of ip link show");
    }
  }
}
