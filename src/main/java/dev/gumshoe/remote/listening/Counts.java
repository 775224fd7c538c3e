package dev.gumshoe.remote.listening;

import java.util.OptionalLong;

/**
 * What tcpdump says at its end (tcpdump(8)).
 *
 * @param captured packets that it took in and worked on
 * @param receivedByFilter packets that the filter let through, as the kernel counts them; may hold
 *     some that tcpdump did not get to
 * @param droppedByKernel packets that were lost for want of room in the kernel's buffer
 * @param droppedByInterface packets that the interface or its driver lost; printed only when there
 *     are some, and not by every version
 */
public record Counts(
    long captured,
    long receivedByFilter,
    OptionalLong droppedByKernel,
    OptionalLong droppedByInterface) {}
