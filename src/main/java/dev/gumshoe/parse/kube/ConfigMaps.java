package dev.gumshoe.parse.kube;

import dev.gumshoe.evidence.KubeConfigMaps.KubeConfigKey;
import dev.gumshoe.evidence.KubeConfigMaps.KubeConfigMap;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a ConfigMap (core/v1). People put secrets into these too, so few values are taken. */
final class ConfigMaps {
  /** Keys whose values are settings of well-known parts of a cluster, by name of the ConfigMap. */
  private static final Map<String, Set<String>> KNOWN =
      Map.of(
          "kube-proxy", Set.of("config.conf"),
          "coredns", Set.of("Corefile"),
          "kubeadm-config", Set.of("ClusterConfiguration"),
          "kubelet-config", Set.of("kubelet"),
          "calico-config", Set.of("veth_mtu", "calico_backend", "typha_service_name"),
          "kube-flannel-cfg", Set.of("net-conf.json"));

  private ConfigMaps() {}

  static KubeConfigMap read(KubeObject map) {
    Set<String> known =
        map.namespace().startsWith("kube-") ? KNOWN.getOrDefault(map.name(), Set.of()) : Set.of();
    var keys = new ArrayList<KubeConfigKey>();
    for (String part : new String[] {"data", "binaryData"}) {
      for (Map.Entry<String, JsonNode> entry : map.item().object().path(part).properties()) {
        String value = entry.getValue().asString("");
        boolean shown = part.equals("data") && known.contains(entry.getKey());
        keys.add(new KubeConfigKey(entry.getKey(), value.length(), shown ? value : ""));
      }
    }
    return new KubeConfigMap(map.name(), map.namespace(), keys, map.line());
  }
}
