package dev.gumshoe.flow.load;

import dev.gumshoe.diagnostic.Problems;
import dev.gumshoe.flow.PacketPlan.Place;
import dev.gumshoe.flow.cases.CasePackets;
import dev.gumshoe.flow.parsed.Located;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what listening gives in a case. */
final class CasePacketsReader {
  /**
   * How a pcap file begins, in either order of bytes, with micro- or nanoseconds
   * (pcap-savefile(5)).
   */
  private static final Set<Integer> MAGIC = Set.of(0xa1b2c3d4, 0xd4c3b2a1, 0xa1b23c4d, 0x4d3cb2a1);

  private static final int LARGEST = 4 << 20;

  private final CaseFiles files;
  private final CaseNumbers numbers;
  private final Problems problems;

  CasePacketsReader(CaseFiles files, CaseNumbers numbers, Problems problems) {
    this.files = files;
    this.numbers = numbers;
    this.problems = problems;
  }

  CasePackets packets(YamlMap map) {
    map.allow("packets", CaseKeys.PACKETS);
    one(map, List.of("on", "in", "veth-of"));
    one(map, List.of("device", "tunnel"));
    int status = numbers.of(map, "exit", 0, 255);
    if (map.there() && map.has("file") == (status != 0)) {
      problems.error(
          map.at(),
          "wrong-shape",
          "packets are a 'file', or a failure with 'exit' and 'stderr'; keep one");
    }
    return new CasePackets(
        place(map),
        map.text("device").map(Located::value),
        map.text("filter").map(Located::value),
        map.text("file").flatMap(this::file),
        numbers.of(map, "dropped", 0, 1_000_000),
        status,
        map.text("stderr").map(Located::value).orElse(""));
  }

  private void one(YamlMap map, List<String> keys) {
    if (map.there() && keys.stream().filter(map::has).count() != 1) {
      problems.error(
          map.at(), "wrong-shape", "packets have one of these: " + String.join(", ", keys));
    }
  }

  private static Place place(YamlMap map) {
    if (map.has("in")) {
      return new Place.InContainer(map.needText("in").value());
    }
    if (map.has("veth-of")) {
      return new Place.VethOf(map.needText("veth-of").value());
    }
    return new Place.OnNode(map.text("on").map(Located::value).orElse(""));
  }

  private Optional<Path> file(Located<String> name) {
    Optional<Path> file = files.find(name);
    if (file.isPresent() && !isPcap(file.get())) {
      problems.error(
          name.at(),
          "bad-file",
          "'%s' is no pcap file of at most 4 MiB; tcpdump -w writes them".formatted(name.value()));
    }
    return file;
  }

  private static boolean isPcap(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(Integer.BYTES);
      return start.length == Integer.BYTES
          && MAGIC.contains(ByteBuffer.wrap(start).getInt())
          && Files.size(file) <= LARGEST;
    } catch (IOException e) {
      return false;
    }
  }
}
