package dev.gumshoe.parse.kube;

import dev.gumshoe.evidence.KubeCondition;
import dev.gumshoe.parse.JsonObjects.Item;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An object of the API. */
record KubeObject(Item item) {
  String kind() {
    return item.text("kind");
  }

  String name() {
    return Item.text(metadata(), "name");
  }

  String namespace() {
    return Item.text(metadata(), "namespace");
  }

  String created() {
    return Item.text(metadata(), "creationTimestamp");
  }

  JsonNode metadata() {
    return item.object().path("metadata");
  }

  JsonNode spec() {
    return item.object().path("spec");
  }

  JsonNode status() {
    return item.object().path("status");
  }

  int line() {
    return item.line();
  }

  List<KubeCondition> conditions() {
    return status().path("conditions").valueStream().map(KubeObject::condition).toList();
  }

  /** Whether the condition of this type is True. */
  boolean is(String type) {
    return conditions().stream()
        .anyMatch(condition -> condition.type().equals(type) && condition.status().equals("True"));
  }

  /** Plain values of a list as texts. */
  static List<String> texts(JsonNode list) {
    return list.valueStream()
        .filter(JsonNode::isValueNode)
        .map(value -> value.asString(""))
        .toList();
  }

  /** Whether pods of this specification ask to be kept apart from their like. */
  static boolean spread(JsonNode podSpec) {
    return !podSpec.path("affinity").path("podAntiAffinity").isEmpty()
        || !podSpec.path("topologySpreadConstraints").isEmpty();
  }

  private static KubeCondition condition(JsonNode condition) {
    return new KubeCondition(
        Item.text(condition, "type"),
        Item.text(condition, "status"),
        Item.text(condition, "reason"),
        Item.text(condition, "message"),
        Item.text(condition, "lastTransitionTime"));
  }
}
