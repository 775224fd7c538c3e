package dev.gumshoe.cli;

import picocli.CommandLine.Command;

/** What can be done with rule sets. */
@Command(
    name = "iptables",
    description = "Compares and prints rule sets, and walks packets through them.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CompareCommand.class, PacketWalkCommand.class, PrintCommand.class})
final class IptablesCommand {}
