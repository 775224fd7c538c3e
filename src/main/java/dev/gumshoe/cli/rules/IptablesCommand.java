package dev.gumshoe.cli.rules;

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
public final class IptablesCommand {}
