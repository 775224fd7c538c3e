package dev.gumshoe.cli;

import picocli.CommandLine.Command;

/** What can be done with rule sets. */
@Command(
    name = "iptables",
    description = "Compares and prints rule sets, finds their backends, and walks packets.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      CompareCommand.class,
      PacketWalkCommand.class,
      PrintCommand.class,
      BackendsCommand.class
    })
final class IptablesCommand {}
