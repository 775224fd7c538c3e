package dev.gumshoe.remote.sshj;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Connector;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Prompts;
import dev.gumshoe.remote.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a real sshd. */
final class CommandsTest {
  @TempDir private static Path directory;
  private static OpenSshServer server;
  private static Target node;

  @BeforeAll
  static void connect() throws Exception {
    server = OpenSshServer.start(directory.resolve("sshd"));
    Path key = server.newKey("id", "", "-t", "ed25519");
    node = connected(server, key);
  }

  @AfterAll
  static void close() throws Exception {
    node.close();
    server.close();
  }

  static Target connected(OpenSshServer server, Path key) throws Exception {
    Connector.Result result =
        new SshConnector()
            .connect(NodeAddress.parse(server.address()), server.options(key), Prompts.refusing());
    return switch (result) {
      case Connector.Result.Connected(Target target, List<String> warnings) -> {
        assertThat(warnings).isEmpty();
        yield target;
      }
      case Connector.Result.Failed(var failure) ->
          throw new AssertionError(
              failure.sentence() + "\n" + Files.readString(server.directory().resolve("log")));
    };
  }

  @Test
  void outputStreamsAndExitStatusAreKeptApart() throws Exception {
    Capture capture = node.run(Command.of("sh", "-c", "echo out; echo err >&2; exit 7"));
    assertThat(capture.ending()).isEqualTo(new Ending.Exited(7));
    assertThat(capture.stdout().text()).isEqualTo("out\n");
    assertThat(capture.stderr().text()).isEqualTo("err\n");
    assertThat(capture.argv()).containsExactly("sh", "-c", "echo out; echo err >&2; exit 7");
    assertThat(capture.target()).isEqualTo(server.address());
  }

  @Test
  void hostileArgumentsArriveVerbatim() throws Exception {
    List<String> hostile =
        List.of(
            "$(touch x)",
            "`id`",
            "a'b",
            "a\"b",
            "two\nlines",
            ";",
            "&& id",
            "|",
            ">x",
            "*",
            "~",
            "",
            " ",
            "\\",
            "-n",
            "--",
            "$HOME",
            "!!",
            "#",
            "é😀",
            "'\\''",
            "%s",
            "{a,b}",
            "\t");
    List<String> argv = new ArrayList<>(List.of("printf", "%s\\0"));
    argv.addAll(hostile);
    Capture capture = node.run(Command.of(argv, Privilege.OPERATOR));
    assertThat(capture.stdout().text().split("\0", -1))
        .containsExactlyElementsOf(Stream.concat(hostile.stream(), Stream.of("")).toList());
  }

  @Test
  void aSignalIsToldByName() throws Exception {
    assertThat(node.run(Command.of("sh", "-c", "kill -SEGV $$")).ending())
        .isEqualTo(new Ending.Signalled("SEGV"));
  }

  @Test
  void aMissingProgramExits127() throws Exception {
    assertThat(node.run(Command.of("no-such-program")).ending()).isEqualTo(new Ending.Exited(127));
  }

  @Test
  void adminDirectoriesAreInThePathAndTheLanguageIsC() throws Exception {
    Capture capture = node.run(Command.of("sh", "-c", "echo $LC_ALL; echo $PATH"));
    assertThat(capture.stdout().text()).startsWith("C\n").contains("/usr/sbin:");
  }

  @Test
  void standardInputIsEmpty() throws Exception {
    assertThat(node.run(Command.of("cat")).ending()).isEqualTo(new Ending.Exited(0));
  }

  @Test
  void theOutputLimitCutsEachStreamAndMarksIt() throws Exception {
    Command command =
        new Command(
            List.of("sh", "-c", "yes é | head -c 3000000; yes e | head -c 9 >&2"),
            Privilege.OPERATOR,
            Duration.ofSeconds(20),
            1000);
    Capture capture = node.run(command);
    assertThat(capture.ending()).isEqualTo(new Ending.Exited(0));
    assertThat(capture.stdout().text()).isEqualTo("é\n".repeat(333));
    assertThat(capture.stdout().truncated()).isTrue();
    assertThat(capture.stderr().text()).isEqualTo("e\n".repeat(4) + "e");
    assertThat(capture.stderr().truncated()).isFalse();
  }

  @Test
  void aFullStandardErrorDoesNotStallTheCommand() throws Exception {
    Capture capture =
        node.run(Command.of("sh", "-c", "head -c 8000000 /dev/zero >&2; echo through"));
    assertThat(capture.stdout().text()).isEqualTo("through\n");
  }

  @Test
  void fortyCommandsAtTheSameTimeAllAnswer() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> calls =
          IntStream.range(0, 40)
              .<Callable<String>>mapToObj(
                  i ->
                      () ->
                          node.run(Command.of("sh", "-c", "sleep 0.1; echo " + i)).stdout().text())
              .toList();
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      assertThat(answers).isEqualTo(IntStream.range(0, 40).mapToObj(i -> i + "\n").toList());
    }
  }
}
