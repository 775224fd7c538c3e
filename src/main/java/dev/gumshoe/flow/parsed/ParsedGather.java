package dev.gumshoe.flow.parsed;

import java.util.List;

/** What is gathered under one name, as written. */
public sealed interface ParsedGather {
  /** The name that conditions read it by. */
  Located<String> name();

  /** The kind of evidence. */
  Located<String> read();

  /** The roles that are asked, in the order of the file; one can be there several times. */
  List<Located<String>> roles();

  /** Everything that is filled in before it is sent. */
  List<Located<String>> templates();

  /**
   * A role is asked by a command.
   *
   * @param name the name that conditions read it by
   * @param on the role that is asked
   * @param probes tried in order until one of them answers; at least one
   */
  record ByProbes(Located<String> name, Located<String> on, List<ParsedProbe> probes)
      implements ParsedGather {
    public ByProbes {
      probes = List.copyOf(probes);
    }

    @Override
    public Located<String> read() {
      return probes.getFirst().read();
    }

    @Override
    public List<Located<String>> roles() {
      return List.of(on);
    }

    @Override
    public List<Located<String>> templates() {
      return probes.stream().flatMap(probe -> probe.run().stream()).toList();
    }
  }

  /**
   * Packets are captured at several points at once.
   *
   * @param name the name that conditions read it by
   * @param read the kind of evidence
   * @param packets where, which packets, and for how long
   */
  record ByPackets(Located<String> name, Located<String> read, ParsedPackets packets)
      implements ParsedGather {
    @Override
    public List<Located<String>> roles() {
      return packets.roles();
    }

    @Override
    public List<Located<String>> templates() {
      return packets.templates();
    }
  }
}
