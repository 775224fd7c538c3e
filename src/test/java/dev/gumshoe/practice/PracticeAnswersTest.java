package dev.gumshoe.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.remote.Privilege;
import dev.gumshoe.remote.Target;
import dev.gumshoe.remote.container.ContainerOnNode;
import dev.gumshoe.remote.container.ContainerQuery;
import dev.gumshoe.remote.container.ContainerSearch;
import dev.gumshoe.remote.container.ContainerTarget;
import dev.gumshoe.remote.container.Containers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Practice nodes answer through the same adapter that real nodes are reached by. */
final class PracticeAnswersTest {
  @TempDir private Path home;
  private PracticeServer server;
  private PracticeClient client;

  @BeforeEach
  void start() throws IOException {
    server = PracticeServer.start(SampleCase.flow(), SampleCase.recorded(), 0.1);
    client = new PracticeClient(home, server);
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  @Test
  void eachNodeAnswersFromItsOwnRole() throws Exception {
    assertThat(client.connect("node").run(Command.of("uptime")).stdout().text())
        .isEqualTo("up 3 days\n");
    assertThat(client.connect("healthy").run(Command.of("uptime")).stdout().text())
        .isEqualTo("up 90 days\n");
  }

  @Test
  void statusAndStreamsAreTheCasesAndArgumentsArriveVerbatim() throws Exception {
    Capture capture = client.connect("node").run(Command.of("both", "$(id)", "it's", ""));
    assertThat(capture.ending()).isEqualTo(new Ending.Exited(7));
    assertThat(capture.stdout().text()).isEqualTo("out\n");
    assertThat(capture.stderr().text()).isEqualTo("err: ünï\n");
  }

  @Test
  void whatTheCaseDoesNotKnowIsNotInstalled() throws Exception {
    Capture capture = client.connect("healthy").run(Command.of("ipvsadm", "-Lnc"));
    assertThat(capture.ending()).isEqualTo(new Ending.Exited(127));
    assertThat(capture.stderr().text()).contains("ipvsadm").contains("No such file or directory");
  }

  @Test
  void largeOutputArrivesWhole() throws Exception {
    Capture capture = client.connect("node").run(Command.of("cat", "/big"));
    assertThat(capture.stdout().text()).hasSize(3_000_000);
    assertThat(capture.truncated()).isFalse();
  }

  @Test
  void rootsAnswersAreForRootAndForSudo() throws Exception {
    Target node = client.connect("node");
    Capture denied = node.run(Command.of("ipvsadm", "-Lnc"));
    assertThat(denied.ending()).isEqualTo(new Ending.Exited(1));
    assertThat(denied.stderr().text()).isEqualTo("ipvsadm: Permission denied (you must be root)\n");
    Command command = Command.of(List.of("ipvsadm", "-Lnc"), Privilege.ROOT);
    assertThat(node.run(command).stdout().text()).isEqualTo("IPVS\n");
    NodeAddress address = client.address("node");
    var asRoot = new NodeAddress(Optional.of("root"), address.host(), address.port());
    Target root = client.target(client.connect(asRoot, server.password()));
    assertThat(root.run(Command.of("ipvsadm", "-Lnc")).stdout().text()).isEqualTo("IPVS\n");
    assertThat(root.run(Command.of("id", "-u")).stdout().text()).isEqualTo("0\n");
  }

  @Test
  void theCasesContainerIsFoundAndAnswersAsOnANode() throws Exception {
    Target node = client.connect("node");
    ContainerSearch search = Containers.find(node, ContainerQuery.labelled(SampleCase.LABELS));
    assertThat(search).isInstanceOf(ContainerSearch.Found.class);
    List<ContainerOnNode> found = ((ContainerSearch.Found) search).containers();
    assertThat(found)
        .extracting(ContainerOnNode::title)
        .containsExactly("kube-proxy (pod kube-system/kube-proxy-x7k2p)");
    assertThat(found.getFirst().pid()).isPositive();
    var inside = new ContainerTarget(node, found.getFirst());
    assertThat(inside.run(Command.of("iptables", "-V")).stdout().text())
        .isEqualTo("iptables v1.8.4 (legacy)\n");
    Capture failed = inside.run(Command.of("fails"));
    assertThat(failed.ending()).isEqualTo(new Ending.Exited(3));
    assertThat(failed.stderr().text()).isEqualTo("inside\n");
    assertThat(inside.run(Command.of("uptime")).stderr().text())
        .contains("executable file not found");
  }

  @Test
  void containersAreFoundByNameAndOnTheirOwnNodeOnly() throws Exception {
    assertThat(Containers.find(client.connect("node"), ContainerQuery.named("coredns")))
        .isInstanceOf(ContainerSearch.Found.class);
    assertThat(
            Containers.find(client.connect("healthy"), ContainerQuery.labelled(SampleCase.LABELS)))
        .isEqualTo(new ContainerSearch.NoneMatches(List.of("crictl")));
  }

  @Test
  void aCommandThatHangsIsEndedByItsLimitAndKeepsWhatItSaid() throws Exception {
    Target node = client.connect("node");
    Command hanging = Command.of("tcpdump").within(Duration.ofMillis(700));
    Capture capture = node.run(hanging);
    assertThat(capture.ending()).isEqualTo(new Ending.TimedOut(Duration.ofMillis(700)));
    assertThat(capture.stdout().text()).isEqualTo("begun\n");
    while (server.running() > 0) {
      Thread.sleep(10);
    }
    assertThat(node.run(Command.of("uptime")).stdout().text()).isEqualTo("up 3 days\n");
  }

  @Test
  void twentyCommandsAtOnceAreAllAnswered() throws Exception {
    Target node = client.connect("node");
    var running = new ArrayList<Future<Capture>>();
    var go = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Capture> command =
          () -> {
            go.await();
            return node.run(Command.of("slow"));
          };
      for (int index = 0; index < 20; index++) {
        running.add(threads.submit(command));
      }
      go.countDown();
    }
    for (Future<Capture> one : running) {
      assertThat(one.get().ending()).isEqualTo(new Ending.Exited(0));
      assertThat(one.get().stdout().text()).isEqualTo("done\n");
    }
  }

  @Test
  void anAnswerTakesAsLongAsTheCaseSaysTimesTheScale() throws Exception {
    Capture capture = client.connect("node").run(Command.of("slow"));
    assertThat(capture.took()).isGreaterThanOrEqualTo(Duration.ofMillis(40));
  }
}
