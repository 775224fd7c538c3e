package dev.gumshoe.parse.kube;

import dev.gumshoe.evidence.KubeWebhooks.KubeWebhook;
import dev.gumshoe.evidence.KubeWebhooks.KubeWebhookRule;
import dev.gumshoe.parse.JsonObjects.Item;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the webhooks of a configuration (admissionregistration.k8s.io/v1). */
final class Webhooks {
  private Webhooks() {}

  static List<KubeWebhook> read(KubeObject configuration) {
    return configuration
        .item()
        .object()
        .path("webhooks")
        .valueStream()
        .map(webhook -> webhook(configuration, webhook))
        .toList();
  }

  private static KubeWebhook webhook(KubeObject configuration, JsonNode webhook) {
    JsonNode client = webhook.path("clientConfig");
    JsonNode service = client.path("service");
    return new KubeWebhook(
        configuration.name(),
        configuration.kind().startsWith("Validating") ? "validating" : "mutating",
        Item.text(webhook, "name"),
        Item.text(webhook, "failurePolicy"),
        webhook.path("timeoutSeconds").asLong(0),
        Item.text(service, "namespace"),
        Item.text(service, "name"),
        Item.text(client, "url"),
        bundle(Item.text(client, "caBundle")),
        selector(webhook.path("namespaceSelector")),
        selector(webhook.path("objectSelector")),
        webhook.path("rules").valueStream().map(Webhooks::rule).toList(),
        configuration.line());
  }

  private static KubeWebhookRule rule(JsonNode rule) {
    return new KubeWebhookRule(
        KubeObject.texts(rule.path("apiGroups")),
        KubeObject.texts(rule.path("apiVersions")),
        KubeObject.texts(rule.path("resources")),
        KubeObject.texts(rule.path("operations")),
        Item.text(rule, "scope"));
  }

  private static String selector(JsonNode selector) {
    return selector.isEmpty() ? "" : selector.toString();
  }

  private static String bundle(String base64) {
    if (base64.isEmpty()) {
      return "none";
    }
    try {
      String text = new String(Base64.getDecoder().decode(base64), StandardCharsets.US_ASCII);
      boolean whole =
          text.contains("-----BEGIN CERTIFICATE-----")
              && text.contains("-----END CERTIFICATE-----");
      return whole ? "pem" : "invalid";
    } catch (IllegalArgumentException e) {
      return "invalid"; // not even base64
    }
  }
}
