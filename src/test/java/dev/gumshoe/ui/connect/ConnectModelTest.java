package dev.gumshoe.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Input;
import dev.gumshoe.flow.InputType;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.Signs;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Desk.Beginning;
import dev.gumshoe.ui.Places;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectModelTest {
  private final List<Object> asked = new ArrayList<>();

  @Test
  void nothingBeginsUntilEveryFieldIsRight() {
    ConnectModel model = model(new Beginning.NotBegun(List.of("no")));
    model.connect();
    assertThat(model.nodes().getFirst().problem().get()).isEqualTo("This is needed.");
    model.nodes().getFirst().text().set("root@10.0.0.13");
    model.inputs().getFirst().text().set("10.96.0");
    assertThat(model.inputs().getFirst().problem().get()).contains("is not an IP address");
    model.connect();
    assertThat(asked).isEmpty();
  }

  @Test
  void whatWasTypedIsHandedOnAsValues() {
    ConnectModel model = model(new Beginning.NotBegun(List.of("no")));
    model.nodes().getFirst().text().set(" root@10.0.0.13:2222 ");
    model.connect();
    assertThat(asked)
        .containsExactly(
            Map.of("vip", "10.96.0.1"),
            new Places.Nodes(Map.of("node", NodeAddress.parse("root@10.0.0.13:2222"))));
  }

  @ParameterizedTest
  @CsvSource({
    "/var/tmp/sos.tar.xz,/var/tmp/sos.tar.xz",
    " /a/../b ,/b",
    "~/must-gather,~/must-gather",
    "./dump,./dump",
    "support-bundle.tgz,./support-bundle.tgz"
  })
  void aPathIsABundle(String typed, String path) {
    ConnectModel model = model(new Beginning.NotBegun(List.of("no")));
    model.nodes().getFirst().text().set(typed);
    model.connect();
    Path meant =
        Path.of(path.replace("~", System.getProperty("user.home"))).toAbsolutePath().normalize();
    assertThat(asked.getLast()).isEqualTo(new Places.Bundles(Map.of("node", meant)));
  }

  @Test
  void aUriOfSshIsANodeAndAnotherIsNone() {
    assertThat(Place.parse("ssh://root@node-3"))
        .isEqualTo(new Place.Node(NodeAddress.parse("root@node-3")));
    assertThatThrownBy(() -> Place.parse("https://example/x"))
        .hasMessageContaining("only ssh:// addresses are understood");
  }

  @Test
  void withABundleOtherRolesMayStayEmptyButBeNoNode() {
    ConnectModel model = model(new Beginning.NotBegun(List.of("no")), "cluster");
    model.nodes().getFirst().text().set("/tmp/sos");
    model.connect();
    assertThat(asked.getLast()).isEqualTo(new Places.Bundles(Map.of("node", Path.of("/tmp/sos"))));
    asked.clear();
    model.nodes().getLast().text().set("root@node-3");
    model.connect();
    assertThat(asked).isEmpty();
    assertThat(model.failures()).containsExactly(ChosenPlaces.MIXED);
    model.nodes().getFirst().text().set("");
    model.connect();
    assertThat(asked).isEmpty();
    assertThat(model.failures()).isEmpty();
    assertThat(model.nodes().getFirst().problem().get()).isEqualTo("This is needed.");
  }

  @Test
  void aFailureIsShownAndItCanBeTriedAgain() {
    ConnectModel model = model(new Beginning.NotBegun(List.of("It is off.", "It is far.")));
    model.nodes().getFirst().text().set("node-3");
    model.connect();
    assertThat(model.failures()).containsExactly("It is off.", "It is far.");
    assertThat(model.connecting().get()).isFalse();
    model.connect();
    assertThat(asked).hasSize(4);
  }

  @Test
  void aContainerIsNotAskedFor() {
    ConnectModel model = model(new Beginning.NotBegun(List.of()));
    assertThat(model.nodes()).hasSize(1);
    assertThat(model.found()).containsExactly("kube-proxy: found by itself on “The node”");
  }

  private ConnectModel model(Beginning beginning, String... more) {
    var roles = new LinkedHashMap<String, Role>();
    roles.put("node", new Role.OfNode("node", "The node", false));
    for (String name : more) {
      roles.put(name, new Role.OfNode(name, name, true));
    }
    roles.put(
        "proxy", new Role.OfContainer("proxy", "kube-proxy", "node", Map.of(), Optional.empty()));
    var vip = new Input("vip", InputType.IP, "Which IP?", Optional.of("10.96.0.1"));
    var flow =
        new Flow(
            "f",
            "F",
            Signs.of(List.of()),
            List.of(),
            roles,
            Map.of("vip", vip),
            "s",
            Map.of(),
            Map.of(),
            "");
    return new ConnectModel(
        flow,
        ConnectModel.Known.NOTHING,
        (inputs, places) -> {
          asked.add(inputs);
          asked.add(places);
          return beginning;
        },
        new Backstage(Backstage.Spawner.IN_PLACE, Runnable::run),
        _ -> {});
  }
}
