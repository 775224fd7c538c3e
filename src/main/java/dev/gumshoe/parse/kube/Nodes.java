package dev.gumshoe.parse.kube;

import dev.gumshoe.evidence.KubeNodes.KubeNode;
import dev.gumshoe.evidence.KubeNodes.KubeTaint;
import dev.gumshoe.parse.JsonObjects.Item;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads a Node (core/v1). */
final class Nodes {
  private Nodes() {}

  static KubeNode read(KubeObject node) {
    JsonNode info = node.status().path("nodeInfo");
    JsonNode allocatable = node.status().path("allocatable");
    return new KubeNode(
        node.name(),
        node.is("Ready"),
        node.spec().path("unschedulable").asBoolean(false),
        node.conditions(),
        node.spec().path("taints").valueStream().map(Nodes::taint).toList(),
        Item.text(info, "kubeletVersion"),
        Item.text(info, "kubeProxyVersion"),
        Item.text(info, "containerRuntimeVersion"),
        Item.text(info, "kernelVersion"),
        Item.text(info, "osImage"),
        internalIp(node.status().path("addresses")),
        podCidrs(node.spec()),
        Quantity.millis(Item.text(allocatable, "cpu")),
        Quantity.whole(Item.text(allocatable, "memory")),
        Quantity.whole(Item.text(allocatable, "pods")),
        node.created(),
        node.line());
  }

  private static KubeTaint taint(JsonNode taint) {
    return new KubeTaint(
        Item.text(taint, "key"), Item.text(taint, "value"), Item.text(taint, "effect"));
  }

  private static String internalIp(JsonNode addresses) {
    return addresses
        .valueStream()
        .filter(address -> Item.text(address, "type").equals("InternalIP"))
        .map(address -> Item.text(address, "address"))
        .findFirst()
        .orElse("");
  }

  /** Before 1.16 there was one range only. */
  private static List<String> podCidrs(JsonNode spec) {
    List<String> all = KubeObject.texts(spec.path("podCIDRs"));
    String one = Item.text(spec, "podCIDR");
    return !all.isEmpty() || one.isEmpty() ? all : List.of(one);
  }
}
