package dev.gumshoe.parse.kube;

import dev.gumshoe.evidence.IpText;
import dev.gumshoe.evidence.KubeApiServices.KubeApiService;
import dev.gumshoe.evidence.KubeCondition;
import dev.gumshoe.evidence.KubeServices.KubeService;
import dev.gumshoe.evidence.KubeServices.KubeServicePort;
import dev.gumshoe.parse.JsonObjects.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads a Service (core/v1) and an APIService (apiregistration.k8s.io/v1). */
final class Networking {
  private Networking() {}

  static KubeService service(KubeObject service) {
    JsonNode spec = service.spec();
    List<String> own = addresses(KubeObject.texts(spec.path("clusterIPs")));
    String one = Item.text(spec, "clusterIP");
    var external = new ArrayList<>(addresses(KubeObject.texts(spec.path("externalIPs"))));
    service
        .status()
        .path("loadBalancer")
        .path("ingress")
        .forEach(ingress -> external.addAll(addresses(List.of(Item.text(ingress, "ip")))));
    return new KubeService(
        service.name(),
        service.namespace(),
        Item.text(spec, "type"),
        own.isEmpty() ? addresses(List.of(one)) : own,
        external,
        spec.path("ports").valueStream().map(Networking::port).toList(),
        !spec.path("selector").isEmpty(),
        Item.text(spec, "externalTrafficPolicy"),
        Item.text(spec, "internalTrafficPolicy"),
        service.line());
  }

  static KubeApiService api(KubeObject api) {
    JsonNode service = api.spec().path("service");
    Optional<KubeCondition> available =
        api.conditions().stream().filter(each -> each.type().equals("Available")).findFirst();
    return new KubeApiService(
        api.name(),
        Item.text(service, "namespace"),
        Item.text(service, "name"),
        api.is("Available"),
        available.map(KubeCondition::reason).orElse(""),
        available.map(KubeCondition::message).orElse(""),
        api.line());
  }

  /** What is an address; a headless Service has {@code None}. */
  private static List<String> addresses(List<String> texts) {
    return texts.stream().flatMap(text -> IpText.canonical(text).stream()).toList();
  }

  private static KubeServicePort port(JsonNode port) {
    return new KubeServicePort(
        Item.text(port, "name"),
        Item.text(port, "protocol"),
        port.path("port").asLong(0),
        Item.text(port, "targetPort"),
        port.path("nodePort").asLong(0));
  }
}
