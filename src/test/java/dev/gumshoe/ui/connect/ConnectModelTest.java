package dev.gumshoe.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.flow.Flow;
import dev.gumshoe.flow.Input;
import dev.gumshoe.flow.InputType;
import dev.gumshoe.flow.Role;
import dev.gumshoe.flow.Signs;
import dev.gumshoe.remote.NodeAddress;
import dev.gumshoe.ui.Backstage;
import dev.gumshoe.ui.Desk.Beginning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConnectModelTest {
  private final List<Map<String, ?>> asked = new ArrayList<>();

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
            Map.of("vip", "10.96.0.1"), Map.of("node", NodeAddress.parse("root@10.0.0.13:2222")));
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

  private ConnectModel model(Beginning beginning) {
    var roles = new LinkedHashMap<String, Role>();
    roles.put("node", new Role.OfNode("node", "The node", false));
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
        (inputs, nodes) -> {
          asked.add(inputs);
          asked.add(nodes);
          return beginning;
        },
        new Backstage(Backstage.Spawner.IN_PLACE, Runnable::run),
        _ -> {});
  }
}
