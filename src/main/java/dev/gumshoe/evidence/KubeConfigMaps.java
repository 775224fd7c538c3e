package dev.gumshoe.evidence;

import java.util.List;

/**
 * ConfigMaps ({@code kubectl get configmaps -o json}): which keys they have, and the values of
 * those that are known to hold no secrets.
 *
 * @param maps in the order printed
 */
public record KubeConfigMaps(List<KubeConfigMap> maps) implements Evidence {
  public KubeConfigMaps {
    maps = List.copyOf(maps);
  }

  /** A ConfigMap. */
  public record KubeConfigMap(String name, String namespace, List<KubeConfigKey> keys, int line) {
    public KubeConfigMap {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A key.
   *
   * @param size characters of its value
   * @param value empty for a key that may hold a secret
   */
  public record KubeConfigKey(String key, long size, String value) {}
}
