package dev.gumshoe.remote.listening;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of one point.
 *
 * @param name the point's
 * @param target the label of the node on which tcpdump ran
 * @param command as the operator would type it; empty when it did not get that far
 * @param device as it was found on the node or in the container; empty when it was not
 * @param clock the node's; empty when it could not be measured
 * @param file the packets, in pcap's format (or an empty file), whole packets only; empty when the
 *     capture was not started
 * @param packets in the file
 * @param bytes of the file
 * @param counts empty when tcpdump did not come to say them
 * @param started when it listened, by this machine's clock; else when it was tried
 * @param ended when it no longer listened, by this machine's clock
 * @param problem also with packets, when the capture broke off
 */
public record PointHeard(
    String name,
    String target,
    String command,
    String device,
    Optional<ClockOffset> clock,
    Optional<Path> file,
    long packets,
    long bytes,
    Optional<Counts> counts,
    Instant started,
    Instant ended,
    Stopped stopped,
    Optional<Problem> problem) {}
