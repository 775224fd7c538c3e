package dev.gumshoe.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trainee's own ssh at a practice node: commands, and lines at its prompt. */
class PracticeShellTest {
  @TempDir private Path home;
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private PracticeServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        PracticeServer.start(
            SampleCase.flow(),
            SampleCase.recorded(),
            0,
            (role, line) -> heard.add(role + ": " + line));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** The ssh of this machine; the password is given by a program, as ssh(1) asks for one. */
  private String ssh(String typed, boolean terminal, String... command) throws Exception {
    Path asked = home.resolve("password");
    Files.writeString(asked, "#!/bin/sh\necho '" + new String(server.password()) + "'\n");
    assertThat(asked.toFile().setExecutable(true)).isTrue();
    int port = Objects.requireNonNull(server.addresses().get("node")).port().orElseThrow();
    List<String> words =
        new ArrayList<>(List.of("ssh", "-F", "none", "-p", port + "", terminal ? "-tt" : "-T"));
    words.addAll(List.of("-o", "UserKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=no"));
    words.addAll(List.of("-o", "LogLevel=ERROR", server.user() + "@127.0.0.1"));
    words.addAll(List.of(command));
    var builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("SSH_ASKPASS", asked.toString());
    builder.environment().put("SSH_ASKPASS_REQUIRE", "force");
    builder.environment().put("TERM", "xterm");
    Process ssh = builder.start();
    try (var in = ssh.getOutputStream()) {
      in.write(typed.getBytes(StandardCharsets.UTF_8));
    }
    String printed = new String(ssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(ssh.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return printed;
  }

  @Test
  void aCommandIsAnsweredAndHeard() throws Exception {
    assertThat(ssh("", false, "whoami")).isEqualTo("oncall\n");
    assertThat(heard).containsExactly("node: whoami");
  }

  @Test
  void linesAtThePromptAreAnsweredUntilExit() throws Exception {
    String printed = ssh("whoami\nrm -rf /\nexit\nhostname\n", false);
    assertThat(printed)
        .contains("it answers what was recorded, and runs nothing")
        .contains("oncall\n")
        .contains("env: 'rm': No such file or directory");
    assertThat(heard).containsExactly("node: whoami", "node: rm -rf /");
  }

  @Test
  void atATerminalKeysThatCorrectALineWork() throws Exception {
    String printed = ssh("whoamx\b\u007fmi\r\u0003\u001b[Ahostname\r\u0004", true);
    assertThat(printed).contains("oncall@node-3:~$ ").contains("\r\noncall\r\n");
    assertThat(heard).containsExactly("node: whoami", "node: hostname");
  }
}
