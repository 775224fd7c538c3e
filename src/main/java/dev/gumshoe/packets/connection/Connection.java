package dev.gumshoe.packets.connection;

import dev.gumshoe.packets.layer.Address;
import java.util.Optional;

/**
 * A TCP connection.
 *
 * @param firstPacket number of its first packet in the file, from 1
 * @param firstTime of its first packet, in nanoseconds since 1970
 * @param lastTime of its last packet
 * @param client who sent the SYN; of {@link Fate#MIDSTREAM} whose packet was captured first
 * @param name the server's name, as TLS or HTTP asked for it in the first data of the client; empty
 *     where none was seen
 * @param icmp the latest ICMP error about it
 */
public record Connection(
    long firstPacket,
    long firstTime,
    long lastTime,
    Address client,
    int clientPort,
    Address server,
    int serverPort,
    Fate fate,
    Ending ending,
    Handshake handshake,
    Traffic fromClient,
    Traffic fromServer,
    String name,
    Optional<IcmpError> icmp) {}
