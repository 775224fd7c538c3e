package dev.gumshoe.parse.iptables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of iptables itself, as iptables(8) has them. */
enum Flag {
  APPEND('A', "append"),
  DELETE('D', "delete"),
  CHECK('C', "check"),
  INSERT('I', "insert"),
  REPLACE('R', "replace"),
  LIST('L', "list"),
  LIST_RULES('S', "list-rules"),
  FLUSH('F', "flush"),
  ZERO('Z', "zero"),
  NEW_CHAIN('N', "new-chain"),
  DELETE_CHAIN('X', "delete-chain"),
  RENAME_CHAIN('E', "rename-chain"),
  POLICY('P', "policy"),
  SOURCE('s', "source", "src"),
  DESTINATION('d', "destination", "dst"),
  PROTOCOL('p', "protocol"),
  IN_INTERFACE('i', "in-interface"),
  OUT_INTERFACE('o', "out-interface"),
  JUMP('j', "jump"),
  GOTO('g', "goto"),
  MATCH('m', "match"),
  TABLE('t', "table"),
  FRAGMENTS('f', "fragments"),
  COUNTERS('c', "set-counters"),
  IPV4('4', "ipv4"),
  IPV6('6', "ipv6"),
  NUMERIC('n', "numeric"),
  VERBOSE('v', "verbose"),
  EXACT('x', "exact"),
  LINE_NUMBERS('0', "line-numbers"),
  WAIT('w', "wait"),
  WAIT_INTERVAL('W', "wait-interval"),
  MODPROBE('M', "modprobe"),
  VERSION('V', "version"),
  HELP('h', "help");

  private static final Map<String, Flag> BY_NAME = byName();

  private final char letter;
  private final List<String> names;

  Flag(char letter, String... names) {
    this.letter = letter;
    this.names = List.of(names);
  }

  /** The option of this whole word; null where it is none. On the path of every word. */
  static @Nullable Flag of(String word) {
    return BY_NAME.get(word);
  }

  /** The options whose long names begin so. */
  static List<Flag> beginning(String word) {
    return Arrays.stream(values())
        .filter(flag -> flag.names.stream().anyMatch(name -> ("--" + name).startsWith(word)))
        .toList();
  }

  /** As it is written short. */
  String shown() {
    return "-" + letter;
  }

  /** Whether it is what a line does, of which a line has one. */
  boolean command() {
    return compareTo(POLICY) <= 0;
  }

  /** Whether it takes no value. */
  boolean bare() {
    return switch (this) {
      case FRAGMENTS, IPV4, IPV6, NUMERIC, VERBOSE, EXACT, LINE_NUMBERS, VERSION, HELP -> true;
      default -> false;
    };
  }

  private static Map<String, Flag> byName() {
    var found = new HashMap<String, Flag>();
    for (Flag flag : values()) {
      found.put(flag.shown(), flag);
      flag.names.forEach(name -> found.put("--" + name, flag));
    }
    return Map.copyOf(found);
  }
}
