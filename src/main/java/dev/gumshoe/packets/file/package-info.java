/** Floor 1: reads files of packet captures, pcap and pcapng, whole or as they grow. */
@NullMarked
package dev.gumshoe.packets.file;

import org.jspecify.annotations.NullMarked;
