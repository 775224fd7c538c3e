package dev.gumshoe.remote.sshj;

import dev.gumshoe.remote.SshOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real sshd on loopback, with keys and configuration of its own, for the account that tests. */
final class OpenSshServer implements AutoCloseable {
  private final Path directory;
  private final int port;
  private Process process;

  private OpenSshServer(Path directory, int port, Process process) {
    this.directory = directory;
    this.port = port;
    this.process = process;
  }

  /**
   * Starts a server with these lines added before the usual ones; of a keyword the first counts.
   */
  static OpenSshServer start(Path directory, String... more) throws Exception {
    Files.createDirectories(directory);
    int port = freePort();
    for (String type : List.of("ed25519", "rsa", "ecdsa")) {
      keygen("-t", type, "-N", "", "-f", directory.resolve("host_" + type).toString());
    }
    Path authorized = directory.resolve("authorized_keys");
    if (!Files.exists(authorized)) {
      Files.createFile(authorized);
    }
    List<String> lines = new ArrayList<>(List.of(more));
    lines.addAll(
        List.of(
            "ListenAddress 127.0.0.1",
            "Port " + port,
            "HostKey " + directory.resolve("host_ed25519"),
            "HostKey " + directory.resolve("host_rsa"),
            "HostKey " + directory.resolve("host_ecdsa"),
            "AuthorizedKeysFile " + authorized,
            "PidFile none",
            "UsePAM no",
            "StrictModes no",
            "PermitRootLogin yes",
            "PasswordAuthentication no",
            "KbdInteractiveAuthentication no",
            "MaxStartups 100",
            "MaxSessions 10",
            // Bash reads the start-up file of the account when sshd starts it; not of this one.
            "SetEnv HOME=" + directory));
    Files.write(directory.resolve("sshd_config"), lines);
    return new OpenSshServer(directory, port, launch(directory, port));
  }

  private static Process launch(Path directory, int port) throws Exception {
    if (!Files.isExecutable(Path.of("/usr/sbin/sshd"))) {
      throw new IllegalStateException("sshd is needed: apt-get install openssh-server");
    }
    // Its privilege separation wants this directory; the init script of a package would make it.
    Files.createDirectories(Path.of("/run/sshd"));
    Process process =
        new ProcessBuilder("/usr/sbin/sshd", "-D", "-e", "-f", directory + "/sshd_config")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("log").toFile()))
            .start();
    for (int i = 0; i < 100; i++) {
      if (!process.isAlive()) {
        throw new IllegalStateException(Files.readString(directory.resolve("log")));
      }
      try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
        return process;
      } catch (IOException _) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("sshd does not listen");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  static void keygen(String... arguments) throws Exception {
    List<String> argv = new ArrayList<>(List.of("ssh-keygen", "-q"));
    argv.addAll(List.of(arguments));
    Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(argv + ": " + said);
    }
  }

  /** Makes a key pair that may log in. */
  Path newKey(String name, String passphrase, String... arguments) throws Exception {
    Path file = directory.resolve(name);
    List<String> argv = new ArrayList<>(List.of("-N", passphrase, "-f", file.toString()));
    argv.addAll(List.of(arguments));
    keygen(argv.toArray(String[]::new));
    Files.writeString(
        directory.resolve("authorized_keys"),
        Files.readString(Path.of(file + ".pub")),
        StandardOpenOption.APPEND);
    return file;
  }

  int port() {
    return port;
  }

  Path directory() {
    return directory;
  }

  /** As {@code root@127.0.0.1:2222}. */
  String address() {
    return System.getProperty("user.name") + "@127.0.0.1:" + port;
  }

  /** The line of known hosts for one of its keys. */
  String knownHostsLine(String type) throws IOException {
    String[] key = Files.readString(directory.resolve("host_" + type + ".pub")).split(" ");
    return "[127.0.0.1]:" + port + " " + key[0] + " " + key[1] + "\n";
  }

  /** Options that know this server's ed25519 key and nothing of the account that tests. */
  SshOptions options(Path... identities) throws IOException {
    Path home = Files.createTempDirectory(directory, "home");
    Path known = home.resolve("known");
    Files.writeString(known, knownHostsLine("ed25519"));
    return new SshOptions(
        home,
        Optional.empty(),
        List.of(known),
        List.of(identities),
        Optional.empty(),
        Duration.ofSeconds(30));
  }

  /** Ends the server and every connection it has; what runs in its sessions stays. */
  void kill() {
    process
        .descendants()
        .filter(child -> child.info().command().orElse("").endsWith("/sshd"))
        .forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  void startAgain() throws Exception {
    process = launch(directory, port);
  }

  @Override
  public void close() {
    kill();
  }

  static void makePrivate(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
