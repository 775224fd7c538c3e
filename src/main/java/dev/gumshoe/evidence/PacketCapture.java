package dev.gumshoe.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * Raw result of listening at a point: what tcpdump ran where, and what came of it. The packets
 * themselves are in a file.
 *
 * @param point what the flow calls it
 * @param target the label of the node; empty where there was none
 * @param device as it was found there; empty where it was not
 * @param command the exact command, as it could be typed on the node; empty where none was sent
 * @param started when it listened, by the operator's clock; else when it was tried
 * @param ended when it no longer did
 * @param file the SHA-256 of the file of packets, under which the session keeps it; empty where
 *     there is none
 * @param packets in the file
 * @param bytes of the file
 * @param droppedByKernel packets that the kernel could not hand over; -1 where tcpdump did not say
 * @param clockOffset nanoseconds that the node's clock is ahead of the operator's
 * @param clockError by how much that can be wrong, in nanoseconds; -1 where it was not measured
 * @param stopped what ended it, in a few words: {@code the trigger was over}
 * @param why the kind of failure, where it failed; it can have packets all the same
 * @param problem why nothing or not everything is known from there, a sentence; else empty
 */
public record PacketCapture(
    String point,
    String target,
    String device,
    String command,
    Instant started,
    Instant ended,
    String file,
    long packets,
    long bytes,
    long droppedByKernel,
    long clockOffset,
    long clockError,
    String stopped,
    Optional<Why> why,
    String problem) {}
