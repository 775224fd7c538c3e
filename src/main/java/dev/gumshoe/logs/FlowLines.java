package dev.gumshoe.logs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lines of a log that hold an error text of one flow.
 *
 * @param flow the flow
 * @param lines how many there are
 * @param texts in how many lines each of its texts is; those that are in none are left out
 * @param weight of the longest text that was found: its bytes
 */
public record FlowLines(
    KnownErrors flow,
    long lines,
    Map<String, Long> texts,
    int weight,
    LogLine first,
    LogLine last) {
  public FlowLines {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
  }

  FlowLines then(FlowLines later, long before) {
    var sum = new LinkedHashMap<>(texts);
    later.texts.forEach((text, count) -> sum.merge(text, count, Long::sum));
    return new FlowLines(
        flow,
        lines + later.lines,
        sum,
        Math.max(weight, later.weight),
        first,
        later.last.behind(before));
  }

  FlowLines behind(long before) {
    return new FlowLines(flow, lines, texts, weight, first.behind(before), last.behind(before));
  }
}
