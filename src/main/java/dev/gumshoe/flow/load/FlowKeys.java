package dev.gumshoe.flow.load;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * The keys of a flow file, by the object that they belong to. The JSON Schema that editors use is
 * held against this by a test.
 */
public final class FlowKeys {
  static final SequencedSet<String> FLOW =
      keys(
          "id",
          "title",
          "symptoms",
          "symptoms-in",
          "errors",
          "sources",
          "roles",
          "inputs",
          "start",
          "steps",
          "findings");
  static final SequencedSet<String> CITATION = keys("document", "note");
  static final SequencedSet<String> ROLE = keys("title", "kind", "on", "select", "container");
  static final SequencedSet<String> INPUT = keys("type", "default", "ask");
  static final SequencedSet<String> STEP =
      keys("title", "why", "recalls", "gather", "ask", "decide", "unknown");
  static final SequencedSet<String> GATHER = keys("on", "run", "as", "read", "limit", "or");
  static final SequencedSet<String> PROBE = keys("run", "as", "limit");
  static final SequencedSet<String> PACKET_GATHER = keys("packets", "read");
  static final SequencedSet<String> PACKETS =
      keys("points", "filter", "trigger", "for", "packets", "bytes", "snap");
  static final SequencedSet<String> POINT = keys("on", "in", "veth-of", "device", "tunnel");
  static final SequencedSet<String> TRIGGER = keys("on", "run", "as", "limit");
  static final SequencedSet<String> RULE = keys("when", "because", "to", "otherwise");
  static final SequencedSet<String> BRANCH = keys("because", "to");
  static final SequencedSet<String> ASK = keys("question", "how", "answers");
  static final SequencedSet<String> ANSWER = keys("id", "label", "because", "to");
  static final SequencedSet<String> FINDING =
      keys("kind", "title", "cause", "sure", "remedies", "next");
  static final SequencedSet<String> REMEDY =
      keys("title", "term", "precondition", "commands", "touches", "verify", "roll-back", "keep");
  static final SequencedSet<String> VERIFY = keys("step", "expect");

  private FlowKeys() {}

  /** Every object of the format, by name, with its keys. */
  public static Map<String, SequencedSet<String>> all() {
    var all = new LinkedHashMap<String, SequencedSet<String>>();
    all.put("flow", FLOW);
    all.put("source", CITATION);
    all.put("role", ROLE);
    all.put("input", INPUT);
    all.put("step", STEP);
    all.put("gather", GATHER);
    all.put("probe", PROBE);
    all.put("packet-gather", PACKET_GATHER);
    all.put("packets", PACKETS);
    all.put("point", POINT);
    all.put("trigger", TRIGGER);
    all.put("rule", RULE);
    all.put("branch", BRANCH);
    all.put("ask", ASK);
    all.put("answer", ANSWER);
    all.put("finding", FINDING);
    all.put("remedy", REMEDY);
    all.put("verify", VERIFY);
    return Collections.unmodifiableMap(all);
  }

  private static SequencedSet<String> keys(String... keys) {
    return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(List.of(keys)));
  }
}
