package dev.gumshoe.flow.cases;

import dev.gumshoe.flow.PacketPlan;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What listening at a place gives in a case.
 *
 * @param place as a flow names it, by roles of the case
 * @param device its name; empty for the node's tunnel
 * @param filter with which filter only; empty for any
 * @param file packets in pcap's format; empty where there are none. The clocks of all files of a
 *     case are taken for the operator's
 * @param dropped packets that the kernel could not hand over
 * @param status exit status of tcpdump; with another than 0 it does not listen
 * @param stderr what tcpdump complains of
 */
public record CasePackets(
    PacketPlan.Place place,
    Optional<String> device,
    Optional<String> filter,
    Optional<Path> file,
    int dropped,
    int status,
    String stderr) {}
