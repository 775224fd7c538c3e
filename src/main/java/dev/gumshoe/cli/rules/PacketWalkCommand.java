package dev.gumshoe.cli.rules;

import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.Json;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.netfilter.packet.Packet;
import dev.gumshoe.netfilter.packet.PacketReading;
import dev.gumshoe.netfilter.walk.Fate;
import dev.gumshoe.netfilter.walk.Node;
import dev.gumshoe.netfilter.walk.Otherwise;
import dev.gumshoe.netfilter.walk.Walk;
import dev.gumshoe.netfilter.walk.WalkFacts;
import dev.gumshoe.netfilter.walk.WalkText;
import dev.gumshoe.netfilter.walk.Walker;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Walks a packet through rule sets. */
@Command(
    name = "walk",
    description =
        "Says what becomes of a packet on a node with these rules, and which rule decides.",
    mixinStandardHelpOptions = true,
    footer = {
      "SAVE is the output of iptables-save, ip6tables-save or nft list ruleset; name all rule sets",
      "of the node, of both backends. - is standard input.",
      "A packet: [PROTOCOL] SOURCE[:PORT] -> DESTINATION[:PORT], ? for what is not known, then any of",
      "in= out= mark= connmark= state= direction= flags= type= local uid= gid= forwarded delivered",
      "nat=none becomes= original= length= ttl= tos= mac= physin= physout= options= mss= fragment.",
      "It is the first packet of a connection unless state= says otherwise; a TCP packet is a SYN.",
      "Example: --packet 'tcp 10.244.1.2 -> 10.96.0.1:443 in=cali123'",
      "Exit status: 0 the fate is certain, 1 it depends, 2 something cannot be read."
    })
final class PacketWalkCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "SAVE", description = "Rule sets of the node.")
  private List<Path> saves = new ArrayList<>();

  @Option(names = "--packet", required = true, paramLabel = "PACKET", description = "The packet.")
  private String packet = "";

  @Option(names = "--ipset", paramLabel = "FILE", description = "Output of ipset list or save.")
  private @Nullable Path ipset;

  @Option(names = "--ipvs", paramLabel = "FILE", description = "Output of ipvsadm -Ln or -Sn.")
  private @Nullable Path ipvs;

  @Option(names = "--addresses", paramLabel = "FILE", description = "Output of ip addr show.")
  private @Nullable Path addresses;

  @Option(names = "--routes", paramLabel = "FILE", description = "Output of ip route show.")
  private @Nullable Path routes;

  @Option(names = "--sysctl", paramLabel = "FILE", description = "Output of sysctl KEY….")
  private @Nullable Path settings;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Packet walked =
        switch (Packet.read(packet)) {
          case PacketReading.Read(Packet read) -> read;
          case PacketReading.Refused(String why) -> throw new WrongCall("--packet: " + why);
        };
    var files = new NodeFiles(spec.commandLine().getErr());
    Node node =
        files.read(
            saves,
            Optional.ofNullable(ipset),
            Optional.ofNullable(ipvs),
            Optional.ofNullable(addresses),
            Optional.ofNullable(routes),
            Optional.ofNullable(settings));
    Walk walk = Walker.of(node, files.nft().beside(node)).walk(walked);
    print(walk, files.nft().isEmpty() ? Otherwise.of(node, walk) : Optional.empty());
    if (!files.whole()) {
      return ExitStatus.WRONG_CALL;
    }
    Optional<Fate> fate = walk.fate();
    return fate.isPresent() ? ExitStatus.DONE : ExitStatus.SHORT;
  }

  private void print(Walk walk, Optional<Walk> otherwise) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Json.print(WalkFacts.of(walk)));
    } else {
      WalkText.lines(walk, otherwise).forEach(line -> out.println(Plain.line(line)));
    }
  }
}
