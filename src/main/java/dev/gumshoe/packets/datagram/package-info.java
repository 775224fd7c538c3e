/** Floor 1: who exchanged UDP datagrams in a packet capture, and what was asked by DNS. */
@NullMarked
package dev.gumshoe.packets.datagram;

import org.jspecify.annotations.NullMarked;
