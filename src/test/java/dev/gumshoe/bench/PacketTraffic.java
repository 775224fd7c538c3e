package dev.gumshoe.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;

/**
 * A packet capture of a busy node: many connections at once, most of which go well. Of 100, four
 * are refused, three unanswered, two reset, one is refused by ICMP; one in ten is inside of VXLAN.
 * The same number gives the same file; 30,000 connections make some 250 MB.
 */
public final class PacketTraffic {
  private static final int AT_ONCE = 500;
  private static final int ACK = 16;
  private static final int SYN = 2;
  private static final int RST = 4;
  private static final int FIN = 1;

  private final Random random = new Random(1);
  private final byte[] payload = new byte[1448];
  private final DataOutputStream out;
  private long micros = 1_780_000_000_000_000L;

  private PacketTraffic(DataOutputStream out) {
    this.out = out;
    random.nextBytes(payload);
    payload[0] = 0x17;
  }

  /** Writes a file: {@code PacketTraffic FILE CONNECTIONS}. */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Integer.parseInt(args[1]));
  }

  /** Writes a pcap file with so many connections. */
  public static void write(Path file, int connections) throws IOException {
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
      out.writeInt(0xa1b2c3d4);
      out.writeShort(2);
      out.writeShort(4);
      out.writeLong(0);
      out.writeInt(262_144);
      out.writeInt(1);
      new PacketTraffic(out).all(connections);
    }
  }

  private void all(int connections) throws IOException {
    List<Queue<byte[]>> open = new ArrayList<>();
    int begun = 0;
    while (begun < connections || !open.isEmpty()) {
      if (begun < connections && open.size() < AT_ONCE) {
        open.add(connection(begun++));
        continue;
      }
      int chosen = random.nextInt(open.size());
      record(open.get(chosen).remove());
      if (open.get(chosen).isEmpty()) {
        open.set(chosen, open.getLast());
        open.removeLast();
      }
    }
  }

  private void record(byte[] frame) throws IOException {
    micros += 1 + random.nextInt(2000);
    out.writeInt((int) (micros / 1_000_000));
    out.writeInt((int) (micros % 1_000_000));
    out.writeInt(frame.length);
    out.writeInt(frame.length);
    out.write(frame);
  }

  private Queue<byte[]> connection(int number) {
    Queue<byte[]> frames = new ArrayDeque<>();
    var ends = new Ends(number, random.nextInt(), random.nextInt());
    frames.add(ends.fromClient(SYN, 0, 0, 0));
    switch (number % 100) {
      case 0, 1, 2, 3 -> frames.add(ends.fromServer(RST | ACK, 0, 1, 0));
      case 4, 5, 6 -> frames.add(ends.fromClient(SYN, 0, 0, 0));
      case 7 -> frames.add(ends.icmp());
      default -> data(frames, ends, number % 100 < 10);
    }
    return frames;
  }

  private void data(Queue<byte[]> frames, Ends ends, boolean reset) {
    frames.add(ends.fromServer(SYN | ACK, 0, 1, 0));
    frames.add(ends.fromClient(ACK, 1, 1, 0));
    int asked = 1;
    int answered = 1;
    for (int left = 2 + random.nextInt(5); left > 0; left--) {
      int request = 100 + random.nextInt(400);
      frames.add(ends.fromClient(ACK | 8, asked, answered, request));
      asked += request;
      for (int parts = random.nextInt(3); parts >= 0; parts--) {
        int length = parts > 0 ? payload.length : 100 + random.nextInt(900);
        frames.add(ends.fromServer(ACK, answered, asked, length));
        answered += length;
        frames.add(ends.fromClient(ACK, asked, answered, 0));
      }
    }
    if (reset) {
      frames.add(ends.fromServer(RST | ACK, answered, asked, 0));
      return;
    }
    frames.add(ends.fromClient(FIN | ACK, asked, answered, 0));
    frames.add(ends.fromServer(FIN | ACK, answered, asked + 1, 0));
    frames.add(ends.fromClient(ACK, asked + 1, answered + 1, 0));
  }

  /** The two ends of a connection; makes its frames. */
  private final class Ends {
    private final int client;
    private final int server;
    private final int clientPort;
    private final int number;
    private final int clientSequence;
    private final int serverSequence;

    Ends(int number, int clientSequence, int serverSequence) {
      this.number = number;
      this.clientSequence = clientSequence;
      this.serverSequence = serverSequence;
      client = 0x0af40000 | number / 28_000 << 8 | 10;
      server = 0x0a600000 | number % 200;
      clientPort = 32_768 + number % 28_000;
    }

    byte[] fromClient(int flags, int sequence, int acknowledged, int length) {
      int ack = (flags & ACK) == 0 ? 0 : serverSequence + acknowledged;
      return frame(client, server, clientPort, 443, flags, clientSequence + sequence, ack, length);
    }

    byte[] fromServer(int flags, int sequence, int acknowledged, int length) {
      int ack = clientSequence + acknowledged;
      int own = flags == (RST | ACK) && sequence == 0 ? 0 : serverSequence + sequence;
      return frame(server, client, 443, clientPort, flags, own, ack, length);
    }

    private byte[] frame(
        int from, int to, int sourcePort, int port, int flags, int seq, int ack, int length) {
      boolean tunnel = number % 10 == 5;
      ByteBuffer frame = ByteBuffer.allocate((tunnel ? 50 : 0) + 14 + 20 + 32 + length);
      if (tunnel) {
        ethernet(frame);
        ip(frame, 17, 0xac120002, 0xac120003, 8 + 8 + 14 + 52 + length);
        frame.putShort((short) (49_152 + number % 1000)).putShort((short) 4789);
        frame.putShort((short) (8 + 8 + 14 + 52 + length)).putShort((short) 0);
        frame.putInt(0x08000000).putInt(42 << 8);
      }
      ethernet(frame);
      ip(frame, 6, from, to, 32 + length);
      int tcp = frame.position();
      frame.putShort((short) sourcePort).putShort((short) port).putInt(seq).putInt(ack);
      frame.putShort((short) (0x8000 | flags)).putShort((short) 502).putInt(0);
      frame.putInt(0x0101080a).putInt((int) (micros / 1000)).putInt(1);
      frame.put(payload, 0, length);
      long pseudo = sum(frame, tcp - 8, tcp) + 6 + 32 + length;
      int sum = fold(pseudo + sum(frame, tcp, frame.position()));
      frame.putShort(tcp + 16, (short) ~sum);
      return frame.array();
    }

    byte[] icmp() {
      byte[] syn = frame(client, server, clientPort, 443, SYN, clientSequence, 0, 0);
      ByteBuffer frame = ByteBuffer.allocate(14 + 20 + 8 + 28);
      ethernet(frame);
      ip(frame, 1, server, client, 8 + 28);
      int icmp = frame.position();
      frame.putInt(0x03030000).putInt(0);
      frame.put(syn, syn.length - 52, 28);
      frame.putShort(icmp + 2, (short) ~fold(sum(frame, icmp, frame.position())));
      return frame.array();
    }
  }

  private static void ethernet(ByteBuffer frame) {
    frame.putLong(0x02420a0000010242L).putInt(0x0a000002).putShort((short) 0x0800);
  }

  private static void ip(ByteBuffer frame, int protocol, int from, int to, int length) {
    int at = frame.position();
    frame.putShort((short) 0x4500).putShort((short) (20 + length)).putInt(0x00004000);
    frame.putShort((short) (0x4000 | protocol)).putShort((short) 0).putInt(from).putInt(to);
    frame.putShort(at + 10, (short) ~fold(sum(frame, at, at + 20)));
  }

  private static long sum(ByteBuffer b, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i += 2) {
      sum += (b.get(i) & 0xff) << 8 | (i + 1 < to ? b.get(i + 1) & 0xff : 0);
    }
    return sum;
  }

  private static int fold(long sum) {
    long folded = sum;
    while (folded > 0xffff) {
      folded = (folded & 0xffff) + (folded >>> 16);
    }
    return (int) folded;
  }
}
