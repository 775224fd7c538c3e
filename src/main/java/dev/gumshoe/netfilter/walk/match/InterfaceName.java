package dev.gumshoe.netfilter.walk.match;

import dev.gumshoe.netfilter.packet.Value;

/** The name of an interface in a rule; a {@code +} at the end stands for any rest. */
record InterfaceName(String pattern) {
  Truth test(Value<String> name) {
    return switch (name) {
      case Value.Is<String>(String is) -> Truth.of(matches(is));
      case Value.Unknown<String>(String what) -> Truth.depends(what + " is " + pattern);
    };
  }

  private boolean matches(String name) {
    return pattern.endsWith("+")
        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
        : name.equals(pattern);
  }
}
