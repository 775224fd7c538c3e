package dev.gumshoe.redact.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Places in which secrets are found, each written as the programs write it that make such places.
 */
final class Surroundings {
  /** Writes a secret. */
  interface Writer {
    String write(String name, String value);
  }

  /**
   * A place.
   *
   * @param fits which values can stand there at all
   */
  record Place(String title, Predicate<String> fits, Writer writer) {
    /** Whether it is a whole document of JSON, which has to stay one. */
    boolean isJson() {
      return List.of("JSON", "compact JSON", "JSON in JSON", "JSON thrice").contains(title);
    }

    /** Whether a secret can stand there. No program breaks a word in two that has no name. */
    boolean holds(Secret secret) {
      boolean breaks = title.equals("YAML folded");
      return fits.test(secret.value())
          && !(breaks && secret.name().equals("x") && !secret.kind().startsWith("JW"));
    }
  }

  private static boolean any(String value) {
    return true;
  }

  private static boolean line(String value) {
    return value.indexOf('\n') < 0;
  }

  private static boolean word(String value) {
    return value.chars().noneMatch(c -> c <= ' ' || "'\"`\\$<>|;&(){}[]#*!".indexOf(c) >= 0);
  }

  /** A backslash or a double quote could as well be the text's around it. */
  private static boolean rawWord(String value) {
    return value.chars().noneMatch(c -> c <= ' ' || c == '\\' || c == '"');
  }

  static final List<Place> ALL =
      List.of(
          place(
              "JSON",
              Surroundings::any,
              (n, v) -> "{\"a\": 1, \"%s\": %s, \"b\": true}".formatted(n, json(v))),
          place(
              "compact JSON",
              Surroundings::any,
              (n, v) -> "{\"a\":1,\"%s\":%s}".formatted(n, json(v))),
          place(
              "JSON in JSON",
              Surroundings::any,
              (n, v) -> "{\"m\":" + json("{\"" + n + "\":" + json(v) + "}") + "}"),
          place(
              "JSON thrice",
              Surroundings::any,
              (n, v) ->
                  "{\"m\":"
                      + json("{\"k\":" + json("{\"" + n + "\": " + json(v) + "}") + "}")
                      + "}"),
          place("YAML", Surroundings::word, (n, v) -> "a: b\n%s: %s\nc: d\n".formatted(n, v)),
          place(
              "YAML list",
              Surroundings::word,
              (n, v) -> "x:\n  - %s: %s\n    c: d\n".formatted(n, v)),
          place(
              "YAML quoted",
              Surroundings::line,
              (n, v) -> "a:\n  %s: '%s'\n  c: d\n".formatted(n, v.replace("'", "''"))),
          place(
              "YAML double quoted",
              Surroundings::any,
              (n, v) -> "a:\n  %s: %s\n  c: d\n".formatted(n, json(v))),
          place(
              "YAML flow",
              v -> word(v) && v.indexOf(',') < 0,
              (n, v) -> "a: {b: c, %s: %s, d: e}\n".formatted(n, v)),
          place(
              "YAML flow quoted",
              Surroundings::line,
              (n, v) -> "a: {%s: \"%s\", d: e}\n".formatted(n, inner(json(v)))),
          place(
              "YAML block",
              Surroundings::any,
              (n, v) ->
                  "a:\n  %s: |\n%s\n  c: d\n"
                      .formatted(n, v.stripTrailing().indent(4).stripTrailing())),
          place(
              "YAML folded",
              v -> word(v) && v.length() > 16,
              (n, v) ->
                  "a:\n  %s: >-\n    %s\n    %s\n  c: d\n"
                      .formatted(n, v.substring(0, v.length() / 2), v.substring(v.length() / 2))),
          place(
              "env of a pod",
              Surroundings::line,
              (n, v) ->
                  "    env:\n    - name: %s\n      value: %s\n    - name: A\n      value: b\n"
                      .formatted(n, json(v))),
          place(
              "env of a pod, JSON",
              Surroundings::any,
              (n, v) ->
                  "\"env\":[{\"name\":\"%s\",\"value\":%s},{\"name\":\"A\",\"value\":\"b\"}]"
                      .formatted(n, json(v))),
          place(
              "env of a pod, pretty JSON",
              Surroundings::any,
              (n, v) ->
                  "  {\n    \"name\": \"%s\",\n    \"value\": %s\n  }\n".formatted(n, json(v))),
          place("export", Surroundings::word, (n, v) -> "export %s=%s\n".formatted(n, v)),
          place(
              "export quoted",
              Surroundings::line,
              (n, v) -> "export %s='%s'; run\n".formatted(n, v.replace("'", "'\\''"))),
          place(
              "export double quoted",
              v -> line(v) && v.indexOf('`') < 0,
              (n, v) -> "%s=%s cmd -x\n".formatted(n, json(v))),
          place(
              "env file",
              v -> line(v) && rawWord(v),
              (n, v) -> "A=b\n%s=%s\nC=d\n".formatted(n, v)),
          place(
              "/proc/PID/environ",
              v -> line(v) && rawWord(v),
              (n, v) -> "A=b\0%s=%s\0C=d\0".formatted(n, v)),
          place("ini", Surroundings::word, (n, v) -> "[a]\n%s = %s\nb = c\n".formatted(n, v)),
          place(
              "systemd Environment",
              Surroundings::line,
              (n, v) -> "Environment=\"A=b\" \"%s=%s\"\n".formatted(n, inner(json(v)))),
          place(
              "docker inspect Env",
              Surroundings::line,
              (n, v) ->
                  "            \"Env\": [\n                %s,\n                \"PATH=/usr/bin\"\n            ],\n"
                      .formatted(json(n + "=" + v))),
          place(
              "docker inspect Env, compact",
              Surroundings::line,
              (n, v) -> "\"Env\":[\"A=b\",%s,\"C=d\"]".formatted(json(n + "=" + v))),
          place(
              "--option=value",
              Surroundings::word,
              (n, v) -> "root 1 0.0 kubelet --v=2 --%s=%s --x y\n".formatted(option(n), v)),
          place(
              "--option value",
              v -> word(v) && !v.startsWith("-"),
              (n, v) -> "root  1  0.0 run --%s %s --x y\n".formatted(option(n), v)),
          place(
              "--option 'value'",
              Surroundings::line,
              (n, v) -> "$ run --%s '%s' --x y\n".formatted(option(n), v.replace("'", "'\\''"))),
          place(
              "args in JSON",
              Surroundings::line,
              (n, v) -> "\"Args\": [\"--%s\", %s, \"-v\"]".formatted(option(n), json(v))),
          place(
              "args in pretty JSON",
              v -> word(v) && !v.startsWith("-"),
              (n, v) ->
                  "\"Args\": [\n  \"--%s\",\n  %s,\n  \"-v\"\n]".formatted(option(n), json(v))),
          place(
              "args in YAML",
              v -> word(v) && !v.startsWith("-"),
              (n, v) -> "    args:\n    - --%s\n    - %s\n    - -v\n".formatted(option(n), v)),
          place(
              "args with =, in YAML",
              Surroundings::word,
              (n, v) -> "    args:\n    - --%s=%s\n    - -v\n".formatted(option(n), v)),
          place(
              "query of an address",
              Surroundings::line,
              (n, v) -> "GET https://10.0.0.1/p?a=b&%s=%s&c=d HTTP/1.1\n".formatted(n, percent(v))),
          place(
              "account in an address",
              Surroundings::line,
              (n, v) -> "https://admin:%s@registry.example:5000/v2/\n".formatted(percent(v))),
          place(
              "data source name",
              v -> line(v) && word(v) && v.indexOf('/') < 0,
              (n, v) -> "dsn=root:%s@tcp(10.0.0.1:3306)/db\n".formatted(v)),
          place(
              "connection string",
              v -> word(v),
              (n, v) -> "Server=10.0.0.1;%s=%s;Encrypt=true\n".formatted(n, v)),
          place(
              "header",
              v -> word(v),
              (n, v) -> "> GET / HTTP/1.1\n> X-%s: %s\n> Accept: */*\n".formatted(n, v)),
          place(
              "logfmt",
              Surroundings::line,
              (n, v) -> "time=1 level=info msg=\"did it\" %s=%s b=c\n".formatted(n, json(v))),
          place(
              "klog",
              Surroundings::word,
              (n, v) ->
                  "I1122 03:59:48.000000       1 server.go:12] \"Using\" %s=%s addr=\"x\"\n"
                      .formatted(n, json(v))),
          place("in words", v -> word(v), (n, v) -> "using %s=%s, which is old\n".formatted(n, v)),
          place(
              "base64",
              Surroundings::any,
              (n, v) -> "data: " + Letters.base64(n + ": " + json(v)) + "\n"),
          place(
              "base64 -w76",
              Surroundings::any,
              (n, v) ->
                  Base64.getMimeEncoder(76, new byte[] {'\n'})
                          .encodeToString(
                              ("some: text that goes on for a while\n"
                                      + n
                                      + ": "
                                      + json(v)
                                      + "\nmore: text\n")
                                  .getBytes(StandardCharsets.UTF_8))
                      + "\n"),
          place(
              "base64 of JSON",
              Surroundings::any,
              (n, v) -> "x: " + Letters.base64("{\"" + n + "\":" + json(v) + "}") + "\n"),
          place(
              "base64 of an address",
              Surroundings::line,
              (n, v) -> Letters.base64("postgres://app:" + percent(v) + "@10.0.0.1/db")));

  private Surroundings() {}

  private static Place place(String title, Predicate<String> fits, Writer writer) {
    return new Place(title, fits, writer);
  }

  static String json(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  private static String inner(String quoted) {
    return quoted.substring(1, quoted.length() - 1);
  }

  private static String option(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String percent(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
