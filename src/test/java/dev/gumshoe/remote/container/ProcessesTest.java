package dev.gumshoe.remote.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Failures;
import dev.gumshoe.remote.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process in a mount namespace of its own, entered with the real nsenter. Needs root. */
final class ProcessesTest {
  @TempDir private Path directory;

  @Test
  void findsAProcessInAMountNamespaceOfItsOwnAndRunsInside() throws Exception {
    String name = "stand-in-" + ProcessHandle.current().pid();
    Path program = directory.resolve(name);
    Files.copy(Path.of("/bin/sleep"), program);
    Files.createDirectory(directory.resolve("inside"));
    String script =
        "mount -t tmpfs none \"$1/inside\" && touch \"$1/inside/here\" && exec \"$2\" 300";
    Process outside = new ProcessBuilder(program.toString(), "300").start();
    Process process =
        new ProcessBuilder(
                "unshare", "-m", "sh", "-c", script, "sh", directory.toString(), program.toString())
            .start();
    try {
      while (!process.info().command().orElse("").endsWith(name)) {
        assertThat(process.isAlive()).isTrue();
        Thread.sleep(20);
      }
      LocalNode node = new LocalNode(Map.of("CONTAINERD_ADDRESS", directory + "/none"));
      ContainerSearch search =
          Containers.find(node, ContainerQuery.labelled(Map.of("k8s-app", name)));
      ContainerOnNode expected =
          new ContainerOnNode(
              ContainerRuntime.NSENTER, List.of("nsenter"), "", name, "", "", process.pid());
      assertThat(search).isEqualTo(new ContainerSearch.Found(List.of(expected)));
      try (ContainerTarget target = new ContainerTarget(node, expected)) {
        Path file = directory.resolve("inside/here");
        assertThat(target.run(Command.of("test", "-e", file.toString())).ending())
            .isEqualTo(new Ending.Exited(0));
        assertThat(file).doesNotExist();
        assertThat(Failures.of(target.run(Command.of("no-such-tool"))))
            .hasValueSatisfying(unknown -> assertThat(unknown.why()).isEqualTo(Why.TOOL_MISSING));
      }
    } finally {
      process.destroyForcibly().waitFor();
      outside.destroyForcibly().waitFor();
    }
  }

  @Test
  void readsProgramsAndTheScriptsOfInterpreters() {
    String list =
        """
            PID COMMAND
              1 /sbin/init kube-proxy
             17 /usr/local/bin/kube-proxy --config=/var/lib/kube-proxy/config.conf
            213 sh /opt/kube-proxy
            214 /bin/bash -c kube-proxy
           3001 [kworker/0:1-events]
           3002 grep kube-proxy
        """;
    assertThat(Processes.pids(list, "kube-proxy")).containsExactly(17L, 213L);
  }
}
