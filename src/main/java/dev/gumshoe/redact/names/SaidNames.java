package dev.gumshoe.redact.names;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of hosts, users, namespaces and pods in a text, where its form says that something is one:
 * fields of JSON and YAML, of logs (klog's {@code KObj} and {@code KRef}, containerd's metadata of
 * sandboxes, fluentd's), the host of a log line (journalctl(1): short, short-iso), paths of the
 * kubelet, environments.
 */
final class SaidNames {
  private static final String NAME = "([A-Za-z0-9][\\w.-]*)";
  private static final String FIELD =
      "(?:namespace|(?:pod|node|host)_?name|pod_?namespace|namespace_name|node|host|io\\.kubernetes\\.pod\\.(?:name|namespace)|kubernetes\\.io/hostname)";

  /** Every group is a name. */
  private static final List<Pattern> PLACES =
      List.of(
          // Quotes are escaped where JSON stands in JSON.
          Pattern.compile("(?i)\"" + FIELD + "\\\\?\"\\s{0,4}:\\s{0,4}\\\\?\"" + NAME + "\\\\?\""),
          Pattern.compile("(?i)\\b" + FIELD + "=\\\\?\"?" + NAME),
          Pattern.compile(
              "(?im)^[ \\t]*(?:- )?(?:namespace|node|nodename|node name|hostname|static hostname): +[\"']?"
                  + NAME),
          Pattern.compile("\\b(?:pods?|sandbox)=\\[?\\\\?\"([a-z0-9-]+)/([a-z0-9.-]+)\\\\?\""),
          Pattern.compile("\\bName:([a-z0-9.-]+),Uid:[0-9a-f-]{0,36},Namespace:([a-z0-9-]+),"),
          Pattern.compile("\\b[a-z0-9-]{1,63}\\.([a-z0-9-]{1,63})\\.(?:svc|pod)\\b"),
          Pattern.compile("(?m)^Linux (\\S+) \\d+\\.\\d+"),
          Pattern.compile(
              "(?m)^[A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d (\\S+) [^\\s:\\[]+(?:\\[\\d+\\])?: "),
          Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\dT\\S{8,24} (\\S+) [^\\s:\\[]+\\[\\d+\\]: "),
          Pattern.compile("(?<![\\w.])/home/([a-z_][a-z0-9_.-]*)"),
          Pattern.compile("\\buid=\\d+\\(([^)\\s]+)\\)"),
          // Not every -n is a namespace: sudo's asks for no password.
          Pattern.compile(
              "\\b(?:kubectl|helm)\\b[^\\n|;]{0,200}?\\s(?:-n|--namespace)[ =]([a-z0-9][a-z0-9-]*)(?=\\s|$)"),
          // kube-proxy's comments on its rules: namespace/service:port.
          Pattern.compile("--comment \"?([a-z0-9-]+)/[a-z0-9.-]+(?::[\\w-]+)?[ \"]"),
          Pattern.compile("/var/log/pods/([a-z0-9-]+)_([a-z0-9.-]+)_"),
          Pattern.compile("/var/log/containers/([a-z0-9.-]+)_([a-z0-9-]+)_"));

  private SaidNames() {}

  /** Gives every one, as often as it is said. */
  static void in(String text, Consumer<String> taker) {
    for (Pattern place : PLACES) {
      Matcher match = place.matcher(text);
      while (match.find()) {
        for (int group = 1; group <= match.groupCount(); group++) {
          taker.accept(match.group(group));
        }
      }
    }
    NameColumns.in(text, taker);
  }
}
