package dev.gumshoe.cli;

import picocli.CommandLine.Command;

/** What can be done with rule sets. */
@Command(
    name = "iptables",
    description = "Compares rule sets, finds their backends, and walks packets through them.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CompareCommand.class, PacketWalkCommand.class, BackendsCommand.class})
final class IptablesCommand {}
