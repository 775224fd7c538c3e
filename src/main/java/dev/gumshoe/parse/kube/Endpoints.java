package dev.gumshoe.parse.kube;

import dev.gumshoe.evidence.IpText;
import dev.gumshoe.evidence.KubeEndpoints.KubeEndpoint;
import dev.gumshoe.evidence.KubeEndpoints.KubeEndpointPort;
import dev.gumshoe.evidence.KubeEndpoints.KubeEndpointSet;
import dev.gumshoe.parse.JsonObjects.Item;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads Endpoints (core/v1) and an EndpointSlice (discovery.k8s.io/v1, v1beta1). */
final class Endpoints {
  private Endpoints() {}

  static KubeEndpointSet read(KubeObject object) {
    return object.kind().equals("EndpointSlice") ? slice(object) : whole(object);
  }

  private static KubeEndpointSet whole(KubeObject object) {
    var endpoints = new ArrayList<KubeEndpoint>();
    var ports = new ArrayList<KubeEndpointPort>();
    for (JsonNode subset : object.item().object().path("subsets")) {
      subset.path("addresses").forEach(address -> endpoints.add(address(address, true)));
      subset.path("notReadyAddresses").forEach(address -> endpoints.add(address(address, false)));
      subset.path("ports").valueStream().map(Endpoints::port).forEach(ports::add);
    }
    return new KubeEndpointSet(
        object.name(),
        object.namespace(),
        endpoints,
        ports.stream().distinct().toList(),
        object.line());
  }

  private static KubeEndpoint address(JsonNode address, boolean ready) {
    return new KubeEndpoint(
        ip(Item.text(address, "ip")),
        ready,
        false,
        Item.text(address, "nodeName"),
        target(address));
  }

  private static KubeEndpointSet slice(KubeObject object) {
    JsonNode slice = object.item().object();
    var endpoints = new ArrayList<KubeEndpoint>();
    for (JsonNode endpoint : slice.path("endpoints")) {
      JsonNode conditions = endpoint.path("conditions");
      for (String address : KubeObject.texts(endpoint.path("addresses"))) {
        endpoints.add(
            new KubeEndpoint(
                ip(address),
                conditions.path("ready").asBoolean(true), // not told means ready
                conditions.path("terminating").asBoolean(false),
                Item.text(endpoint, "nodeName"),
                target(endpoint)));
      }
    }
    List<KubeEndpointPort> ports = slice.path("ports").valueStream().map(Endpoints::port).toList();
    String service = Item.text(object.metadata().path("labels"), "kubernetes.io/service-name");
    return new KubeEndpointSet(service, object.namespace(), endpoints, ports, object.line());
  }

  private static KubeEndpointPort port(JsonNode port) {
    return new KubeEndpointPort(
        Item.text(port, "name"), Item.text(port, "protocol"), port.path("port").asLong(0));
  }

  private static String ip(String text) {
    return IpText.canonical(text).orElse(text);
  }

  private static String target(JsonNode endpoint) {
    JsonNode target = endpoint.path("targetRef");
    return target.isMissingNode()
        ? ""
        : Item.text(target, "kind") + "/" + Item.text(target, "name");
  }
}
