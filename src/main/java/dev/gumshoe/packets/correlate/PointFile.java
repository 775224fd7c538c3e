package dev.gumshoe.packets.correlate;

import java.nio.file.Path;

/**
 * A point where packets were captured, and the file of them.
 *
 * @param name what the point is called in conclusions
 * @param target the label of the node
 * @param device as tcpdump was told
 * @param clockOffset nanoseconds to add to its times to get the operator's
 * @param clockError by how much that can be wrong, in nanoseconds; -1 where it was not measured
 * @param path the packet capture, pcap or pcapng; it need not exist
 * @param droppedByKernel packets that the kernel could not hand over; 0 or less where none is known
 * @param problem why nothing or not everything is known from there, a sentence; else empty
 * @param file how the trace names the file
 */
public record PointFile(
    String name,
    String target,
    String device,
    long clockOffset,
    long clockError,
    Path path,
    long droppedByKernel,
    String problem,
    String file) {
  /** A file of which nothing more is known than the name of its point. */
  public static PointFile of(String name, Path path) {
    return new PointFile(name, "", "", 0, -1, path, 0, "", path.toString());
  }
}
