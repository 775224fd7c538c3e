package dev.gumshoe.evidence;

/**
 * Typed facts parsed from a capture. Every permitted type is a record of this package whose
 * components are {@code String}, {@code long}, {@code int}, {@code double}, {@code boolean}, nested
 * records of the same kind, or a {@code List} of these; what may be absent is the empty string or
 * an empty list. A record that stands for a line of output has a component {@code int line}: it is
 * how the deciding lines are found and marked. Lines are counted from 1 through standard output and
 * then on through standard error; 0 where the fact stands on no line.
 */
public sealed interface Evidence
    permits Addresses,
        ConntrackEntries,
        ConntrackStatistics,
        ContainerDetails,
        ContainerList,
        EthtoolDriver,
        EthtoolFeatures,
        EthtoolStatistics,
        FileHandles,
        ForwardingEntries,
        ImageList,
        InotifyUse,
        IpSets,
        IptablesVersion,
        IpvsConnections,
        IpvsServices,
        JournalEntries,
        KernelLog,
        KernelRelease,
        LegacyTables,
        Links,
        Listeners,
        Modules,
        Neighbours,
        NetworkCounters,
        NftRules,
        OpenFiles,
        OsRelease,
        PacketLines,
        PlainText,
        ProcessLimits,
        ProxyLog,
        ProxyMode,
        RouteDecision,
        Routes,
        RoutingRules,
        RuleSet,
        RuntimeVersion,
        SandboxList,
        Settings,
        SocketList,
        SystemdUnits,
        TaskList,
        TcpConnect,
        UnitFiles,
        UnitStatuses {}
