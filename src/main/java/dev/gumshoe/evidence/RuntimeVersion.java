package dev.gumshoe.evidence;

import java.util.List;

/**
 * Versions of a container runtime ({@code crictl version}, {@code docker version}, {@code nerdctl
 * version}, {@code ctr version}).
 *
 * @param runtime {@code containerd}, {@code docker}, {@code cri-o}
 * @param version of the runtime itself, which is the server
 * @param client version of the tool; empty where it is not told
 * @param api version of the interface
 * @param components what else the runtime tells of: {@code runc}, {@code containerd}
 * @param line of the version
 */
public record RuntimeVersion(
    String runtime,
    String version,
    String client,
    String api,
    List<RuntimeComponent> components,
    int line)
    implements Evidence {
  public RuntimeVersion {
    components = List.copyOf(components);
  }

  /** A part of a runtime. */
  public record RuntimeComponent(String name, String version) {}
}
