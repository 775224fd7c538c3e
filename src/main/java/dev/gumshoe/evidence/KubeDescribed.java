package dev.gumshoe.evidence;

import java.util.List;

/**
 * Objects of a cluster as {@code kubectl describe} prints them, for where JSON is not to be had.
 * The text is meant for people, and differs between versions: conditions on it should ask for
 * little.
 *
 * @param objects in the order printed
 */
public record KubeDescribed(List<Described> objects) implements Evidence {
  public KubeDescribed {
    objects = List.copyOf(objects);
  }

  /**
   * An object.
   *
   * @param name its name
   * @param namespace empty where it is in none
   * @param fields what is said of it; several lines of one field are several entries
   * @param events the latest ones, in the order printed
   */
  public record Described(
      String name,
      String namespace,
      List<DescribedField> fields,
      List<DescribedEvent> events,
      int line) {
    public Described {
      fields = List.copyOf(fields);
      events = List.copyOf(events);
    }
  }

  /**
   * A field.
   *
   * @param path the headings that it stands under, with slashes between them: {@code
   *     Containers/app/State/Reason}; of a table the first column and the heading of the other:
   *     {@code Conditions/Ready/Status}
   * @param value as printed
   */
  public record DescribedField(String path, String value, int line) {}

  /**
   * An event.
   *
   * @param type {@code Normal} or {@code Warning}
   * @param reason {@code FailedMount}
   * @param age as printed: {@code 12s (x5 over 1m)}
   * @param from who told
   */
  public record DescribedEvent(
      String type, String reason, String age, String from, String message, int line) {}
}
