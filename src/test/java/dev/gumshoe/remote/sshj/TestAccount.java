package dev.gumshoe.remote.sshj;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** An account of this machine for one test, with a password and a line for sudo. Needs root. */
final class TestAccount implements AutoCloseable {
  private final String name =
      "gumshoe" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  private final String password =
      HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  private final Path sudoers = Path.of("/etc/sudoers.d/" + name);

  /** With a line of sudoers in which {@code USER} is its name. */
  static TestAccount create(String rule) throws Exception {
    if (!System.getProperty("user.name").equals("root")) {
      throw new IllegalStateException("this test makes an account and needs root");
    }
    if (!Files.isExecutable(Path.of("/usr/bin/sudo"))) {
      throw new IllegalStateException("sudo is needed: apt-get install sudo");
    }
    TestAccount account = new TestAccount();
    run("", "useradd", "-M", "-d", "/", "-s", "/bin/sh", account.name);
    run(account.name + ":" + account.password + "\n", "chpasswd");
    Files.writeString(account.sudoers, rule.replace("USER", account.name) + "\n");
    Files.setPosixFilePermissions(account.sudoers, PosixFilePermissions.fromString("r--r-----"));
    return account;
  }

  private static void run(String input, String... argv) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(List.of(argv) + ": " + said);
    }
  }

  String name() {
    return name;
  }

  String password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(sudoers);
    try {
      run("", "userdel", "-f", name);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
