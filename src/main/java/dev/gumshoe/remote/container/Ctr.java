package dev.gumshoe.remote.container;

import dev.gumshoe.evidence.Capture;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Asks containerd by ctr, which lists by filter and tells about one container at a time. */
final class Ctr {
  private static final Pattern TASK = Pattern.compile("^(\\S+)\\s+(\\d+)\\s+(\\S+)\\s*$");
  private static final int MOST = 50;
  private final Asking asking;

  Ctr(Asking asking) {
    this.asking = asking;
  }

  Listing list(List<String> prefix, ContainerQuery query) throws InterruptedException {
    Capture tasks = asking.run(waitingBriefly(prefix), "tasks", "ls");
    Optional<Listing> failure = Asking.failure(tasks);
    if (failure.isPresent()) {
      return failure.get();
    }
    Map<String, Long> running = running(tasks.stdout().text());
    Set<String> ids = new LinkedHashSet<>();
    if (!query.labels().isEmpty()) {
      ids.addAll(ids(prefix, labels(query.labels())));
    }
    Optional<String> name = query.likelyName();
    if (name.isPresent()) {
      ids.addAll(ids(prefix, labels(Map.of(Listed.CONTAINER_NAME, name.get()))));
      running.keySet().stream().filter(name.get()::equals).forEach(ids::add);
    }
    List<Listed> listed = new ArrayList<>(infos(prefix, ids, running));
    Set<String> siblings = new LinkedHashSet<>();
    for (String uid : podsOf(listed)) {
      siblings.addAll(ids(prefix, labels(Map.of(Listed.POD_UID, uid))));
    }
    siblings.removeAll(ids);
    listed.addAll(infos(prefix, siblings, running));
    return new Listing.Containers(prefix, listed);
  }

  /** A containerd that is not there would be waited for ten seconds. */
  private static List<String> waitingBriefly(List<String> prefix) {
    List<String> all = new ArrayList<>(List.of("ctr", "--connect-timeout", "3s"));
    all.addAll(prefix.subList(1, prefix.size()));
    return all;
  }

  private static Set<String> podsOf(List<Listed> listed) {
    return listed.stream()
        .filter(Listed::sandbox)
        .map(one -> one.label(Listed.POD_UID))
        .filter(uid -> !uid.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The running tasks with their process ids: TASK, PID, STATUS. */
  static Map<String, Long> running(String text) {
    Map<String, Long> tasks = new TreeMap<>();
    for (String line : text.lines().toList()) {
      Matcher task = TASK.matcher(line);
      if (task.matches() && task.group(3).equals("RUNNING")) {
        tasks.put(task.group(1), Long.parseLong(task.group(2)));
      }
    }
    return tasks;
  }

  /** A filter in containerd's language (containerd, filters/filter.go). */
  static String labels(Map<String, String> labels) {
    return new TreeMap<>(labels)
        .entrySet().stream()
            .map(e -> "labels." + quoted(e.getKey()) + "==" + quoted(e.getValue()))
            .collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private List<String> ids(List<String> prefix, String filter) throws InterruptedException {
    Capture capture = asking.run(prefix, "containers", "ls", "-q", filter);
    return capture.stdout().text().lines().map(String::strip).filter(id -> !id.isEmpty()).toList();
  }

  private List<Listed> infos(List<String> prefix, Set<String> ids, Map<String, Long> running)
      throws InterruptedException {
    List<Listed> listed = new ArrayList<>();
    for (String id : ids.stream().filter(running::containsKey).limit(MOST).toList()) {
      Capture info = asking.run(prefix, "containers", "info", id);
      long pid = running.getOrDefault(id, 0L);
      Json.read(info.stdout().text()).map(json -> Json.ofCtr(json, pid)).ifPresent(listed::add);
    }
    return listed;
  }
}
