package dev.gumshoe.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A packet to send, as words that give it back; what is 0 or empty is left out. */
final class ShotText {
  private ShotText() {}

  static String print(Shot shot) {
    var words = new ArrayList<String>();
    add(words, "in", shot.device());
    add(words, "mac", shot.mac());
    add(words, "from", shot.source());
    add(words, "to", shot.destination());
    add(words, "protocol", shot.protocol());
    add(words, "sport", shot.sourcePort());
    add(words, "dport", shot.destinationPort());
    add(words, "flags", shot.flags());
    add(
        words,
        "options",
        shot.options().stream().map(String::valueOf).collect(Collectors.joining(",")));
    add(words, "type", shot.type());
    add(words, "code", shot.code());
    add(words, "payload", shot.payload());
    add(words, "hops", shot.hops());
    add(words, "mark", shot.mark());
    add(words, "uid", shot.uid());
    add(words, "state", shot.state().name());
    if (shot.quoted().isPresent()) {
      add(words, "quotes", "first");
    }
    return String.join(" ", words);
  }

  private static void add(List<String> words, String key, String value) {
    if (!value.isEmpty()) {
      words.add(key + "=" + value);
    }
  }

  private static void add(List<String> words, String key, int value) {
    add(words, key, value == 0 ? "" : String.valueOf(value));
  }

  /**
   * Reads it back.
   *
   * @param first the packet that an ICMP error quotes
   */
  static Shot read(String text, Optional<Shot> first) {
    Map<String, String> words = new HashMap<>();
    for (String word : text.split(" ")) {
      words.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
    }
    String options = words.getOrDefault("options", "");
    return new Shot(
        words.getOrDefault("in", ""),
        words.getOrDefault("mac", ""),
        words.getOrDefault("from", ""),
        words.getOrDefault("to", ""),
        number(words, "protocol"),
        number(words, "sport"),
        number(words, "dport"),
        number(words, "flags"),
        options.isEmpty()
            ? List.of()
            : Arrays.stream(options.split(",")).map(Integer::valueOf).toList(),
        number(words, "type"),
        number(words, "code"),
        number(words, "payload"),
        number(words, "hops"),
        number(words, "mark"),
        number(words, "uid"),
        Shot.State.valueOf(words.getOrDefault("state", "NEW")),
        words.containsKey("quotes") ? first : Optional.empty());
  }

  private static int number(Map<String, String> words, String key) {
    return Integer.parseInt(words.getOrDefault(key, "0"));
  }
}
