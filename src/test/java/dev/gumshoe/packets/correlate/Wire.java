package dev.gumshoe.packets.correlate;

import dev.gumshoe.evidence.PacketTrace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Points in a row, and what is captured at them. Times are milliseconds from the beginning. */
final class Wire {
  private static final long BEGIN = 1_700_000_000_000L;
  private static final int ETHERNET = 1;
  private static final int COOKED = 113;
  private static final int COOKED_2 = 276;

  private final Path directory;
  private final Map<String, Spot> spots = new LinkedHashMap<>();

  private static final class Spot {
    private final ByteArrayOutputStream packets = new ByteArrayOutputStream();
    private int link = ETHERNET;
    private long ahead;
    private long error = 1_000_000;
    private long dropped;
    private String problem = "";
    private String target = "";
    private int cut;
  }

  Wire(Path directory, String... names) {
    this.directory = directory;
    for (String name : names) {
      spots.put(name, new Spot());
    }
  }

  private Spot spot(String name) {
    return Objects.requireNonNull(spots.get(name));
  }

  /** The clock of a point is ahead by so many milliseconds. */
  Wire ahead(String name, long millis) {
    spot(name).ahead = millis;
    return this;
  }

  Wire unmeasured(String name) {
    spot(name).error = -1;
    return this;
  }

  Wire dropped(String name, long packets) {
    spot(name).dropped = packets;
    return this;
  }

  Wire problem(String name, String sentence) {
    spot(name).problem = sentence;
    return this;
  }

  Wire target(String name, String target) {
    spot(name).target = target;
    return this;
  }

  /** The last bytes of the file are lost. */
  Wire cut(String name, int bytes) {
    spot(name).cut = bytes;
    return this;
  }

  /** The point captures on all interfaces; version 1 or 2 of the cooked header. */
  Wire any(String name, int version) {
    spot(name).link = version == 1 ? COOKED : COOKED_2;
    return this;
  }

  /** A packet is seen at points one after the other, a tenth of a millisecond between. */
  Wire seen(long millis, Made packet, String... at) {
    Made there = packet;
    long micros = millis * 1000;
    for (String name : at) {
      seenAt(name, micros, there);
      there = there.hop();
      micros += 100;
    }
    return this;
  }

  Wire at(String name, long millis, Made packet) {
    seenAt(name, millis * 1000, packet);
    return this;
  }

  private void seenAt(String name, long micros, Made packet) {
    byte[] bytes = MadeBytes.of(packet);
    boolean six = packet.from().indexOf(':') >= 0;
    ByteBuffer frame = ByteBuffer.allocate(14 + bytes.length);
    frame.position(12);
    frame.putShort((short) (six ? 0x86dd : 0x800)).put(bytes);
    frame(name, micros, frame.array());
  }

  /** On an interface of a point that captures on all; way 0 in, 4 out (if_packet.h). */
  Wire on(String name, long millis, int device, int way, Made packet) {
    byte[] bytes = MadeBytes.of(packet);
    ByteBuffer frame;
    if (spot(name).link == COOKED) {
      frame = ByteBuffer.allocate(16 + bytes.length).putShort((short) way).putShort((short) 1);
      frame.position(14);
      frame.putShort((short) 0x800);
    } else {
      frame = ByteBuffer.allocate(20 + bytes.length).putShort((short) 0x800).putShort((short) 0);
      frame.putInt(device).putShort((short) 1).put((byte) way).position(20);
    }
    frame(name, millis * 1000, frame.put(bytes).array());
    return this;
  }

  /** Somebody asks for a hardware address. */
  Wire arp(String name, long millis, String sender, String target) {
    ByteBuffer frame = ByteBuffer.allocate(42);
    frame.position(12);
    frame.putShort((short) 0x806).putShort((short) 1).putShort((short) 0x800);
    frame.put((byte) 6).put((byte) 4).putShort((short) 1).put(new byte[6]);
    frame.put(InetAddress.ofLiteral(sender).getAddress()).put(new byte[6]);
    frame.put(InetAddress.ofLiteral(target).getAddress());
    frame(name, millis * 1000, frame.array());
    return this;
  }

  private void frame(String name, long micros, byte[] bytes) {
    Spot spot = spot(name);
    long time = (BEGIN + spot.ahead) * 1000 + micros;
    ByteBuffer record = ByteBuffer.allocate(16 + bytes.length);
    record.putInt((int) (time / 1_000_000)).putInt((int) (time % 1_000_000));
    record.putInt(bytes.length).putInt(bytes.length).put(bytes);
    spot.packets.writeBytes(record.array());
  }

  List<PointFile> files() {
    var files = new ArrayList<PointFile>();
    spots.forEach((name, spot) -> files.add(file(name, spot)));
    return files;
  }

  private PointFile file(String name, Spot spot) {
    byte[] packets = spot.packets.toByteArray();
    ByteBuffer all = ByteBuffer.allocate(24 + packets.length);
    all.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4).putLong(0);
    all.putInt(262_144).putInt(spot.link).put(packets);
    Path path = directory.resolve(name + ".pcap");
    try {
      Files.write(path, java.util.Arrays.copyOf(all.array(), all.capacity() - spot.cut));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PointFile(
        name,
        spot.target,
        "eth0",
        -spot.ahead * 1_000_000,
        spot.error,
        path,
        spot.dropped,
        spot.problem,
        name + ".pcap");
  }

  PacketTrace trace() {
    return Correlator.correlate(files(), Trigger.UNKNOWN, Correlator.USUAL_LIMIT);
  }
}
