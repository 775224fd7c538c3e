package dev.gumshoe.evidence;

import java.util.List;

/**
 * Admission webhooks ({@code kubectl get
 * validatingwebhookconfigurations,mutatingwebhookconfigurations -o json}).
 *
 * @param webhooks of all configurations, in the order printed
 */
public record KubeWebhooks(List<KubeWebhook> webhooks) implements Evidence {
  public KubeWebhooks {
    webhooks = List.copyOf(webhooks);
  }

  /**
   * A webhook.
   *
   * @param configuration name of the configuration that it is in
   * @param type {@code validating} or {@code mutating}
   * @param failurePolicy {@code Fail} or {@code Ignore}
   * @param serviceName the Service that it calls; empty where it calls a URL
   * @param url what it calls otherwise
   * @param caBundle {@code pem}, {@code none}, or {@code invalid} for what is no PEM certificate
   * @param namespaceSelector as JSON; empty where every namespace is meant
   * @param objectSelector as JSON; empty where every object is meant
   * @param line of its configuration
   */
  public record KubeWebhook(
      String configuration,
      String type,
      String name,
      String failurePolicy,
      long timeoutSeconds,
      String serviceNamespace,
      String serviceName,
      String url,
      String caBundle,
      String namespaceSelector,
      String objectSelector,
      List<KubeWebhookRule> rules,
      int line) {
    public KubeWebhook {
      rules = List.copyOf(rules);
    }
  }

  /** What a webhook is asked about; a star is everything. */
  public record KubeWebhookRule(
      List<String> groups,
      List<String> versions,
      List<String> resources,
      List<String> operations,
      String scope) {
    public KubeWebhookRule {
      groups = List.copyOf(groups);
      versions = List.copyOf(versions);
      resources = List.copyOf(resources);
      operations = List.copyOf(operations);
    }
  }
}
