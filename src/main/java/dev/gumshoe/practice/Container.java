package dev.gumshoe.practice;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.cases.Case;
import dev.gumshoe.flow.cases.CaseTarget;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A container of a case on a practice node. Everything that a case does not say is derived from its
 * names, so that it is the same at every start.
 *
 * @param role that it fills
 * @param name in its pod
 * @param labels of its pod
 */
record Container(
    String role, String name, String pod, String namespace, Map<String, String> labels) {
  private static final int PIDS = 30_000;
  private static final int FIRST_PID = 1_000;

  /** The containers of a case on the node of a role. */
  static List<Container> on(String node, Flow flow, Case recorded) {
    var found = new ArrayList<Container>();
    recorded
        .targets()
        .forEach(
            (role, target) -> {
              if (target instanceof CaseTarget.Container(var on, var name, var pod, var space)
                  && on.equals(node)) {
                String podName = pod.isEmpty() ? name + "-" + digest(role).substring(0, 5) : pod;
                found.add(new Container(role, name, podName, space, labels(flow, role)));
              }
            });
    return List.copyOf(found);
  }

  private static Map<String, String> labels(Flow flow, String role) {
    return flow.roles().get(role) instanceof Role.OfContainer container
        ? container.labels()
        : Map.of();
  }

  String id() {
    return digest("container " + namespace + "/" + pod + "/" + name);
  }

  String podId() {
    return digest("pod " + namespace + "/" + pod);
  }

  String podUid() {
    String text = "uid " + namespace + "/" + pod;
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }

  long pid() {
    return FIRST_PID + Long.parseLong(id().substring(0, 8), 16) % PIDS;
  }

  private static String digest(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
