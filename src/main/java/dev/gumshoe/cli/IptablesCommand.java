package dev.gumshoe.cli;

import picocli.CommandLine.Command;

/** What can be done with rule sets. */
@Command(
    name = "iptables",
    description = "Compares rule sets.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = CompareCommand.class)
final class IptablesCommand {}
