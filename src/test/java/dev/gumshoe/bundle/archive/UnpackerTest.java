package dev.gumshoe.bundle.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnpackerTest {
  private static final Limits SMALL = new Limits(50, 4 << 20, 100, 1 << 16);

  @TempDir private Path place;

  private Path folder = Path.of("");
  private Path archive = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(place.resolve("into"));
    archive = place.resolve("archive");
  }

  private Unpacked unpack(byte[] bytes) throws IOException, ArchiveException {
    Files.write(archive, bytes);
    return new Unpacker(SMALL).unpack(archive, folder);
  }

  private void refused(byte[] bytes, String words) {
    assertThatExceptionOfType(ArchiveException.class)
        .isThrownBy(() -> unpack(bytes))
        .withMessageContaining(words)
        .withMessageStartingWith(archive.toString());
    assertThat(place.toFile().list()).containsExactlyInAnyOrder("into", "archive");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"ustar, z", "pax, J", "gnu, j", "v7, z", "gnu, J"})
  void whatTarPackedComesOut(String format, String packing) throws Exception {
    Path from = Files.createDirectories(place.resolve("from/top"));
    String longest = format.equals("v7") ? "x" : "n".repeat(90) + "/" + "m".repeat(90);
    Path deep = from.resolve(longest);
    Files.createDirectories(deep.getParent());
    Files.writeString(deep, "deep ü\n");
    Files.writeString(from.resolve("empty"), "");
    Files.createSymbolicLink(from.resolve("link"), Path.of("../outside"));
    Files.createLink(from.resolve("twin"), deep);
    List<String> command =
        List.of(
            "tar",
            "--format=" + format,
            "-c" + packing + "f",
            archive.toString(),
            "--mtime=@1700000000",
            "top");
    assertThat(
            new ProcessBuilder(command).directory(place.resolve("from").toFile()).start().waitFor())
        .isZero();

    Unpacked unpacked = new Unpacker(SMALL).unpack(archive, folder);

    assertThat(folder.resolve("top/empty")).isEmptyFile();
    assertThat(unpacked.files()).isEqualTo(2);
    // Which of two names of a file tar takes for the link depends on their order on the disk.
    String file = Files.exists(folder.resolve("top/twin")) ? "top/twin" : "top/" + longest;
    String twin = file.equals("top/twin") ? "top/" + longest : "top/twin";
    assertThat(folder.resolve(file)).hasContent("deep ü\n");
    assertThat(unpacked.links()).isEqualTo(Map.of("top/link", "../outside", twin, "/" + file));
    assertThat(Files.getLastModifiedTime(folder.resolve(file)).toInstant())
        .isEqualTo(Instant.ofEpochSecond(1_700_000_000));
  }

  @ParameterizedTest
  @CsvSource({"z, 20", "J, 20", "j, 20", "z, 1", "J, 1"})
  void whatIsPackedAndCutSaysSo(String packing, int cut) throws Exception {
    Path from = Files.createDirectories(place.resolve("from"));
    byte[] noise = new byte[50_000];
    new java.util.Random(3).nextBytes(noise);
    Files.write(from.resolve("noise"), noise);
    List<String> command =
        List.of("tar", "-c" + packing + "f", archive.toString(), "-C", from.toString(), "noise");
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    byte[] whole = Files.readAllBytes(archive);
    Files.delete(from.resolve("noise"));
    Files.delete(from);

    refused(Arrays.copyOf(whole, whole.length - cut), "is cut short or damaged");
  }

  @Test
  void linksInAZipAreNotMade() throws Exception {
    try (var zip = new ZipArchiveOutputStream(archive)) {
      var link = new ZipArchiveEntry("top/link");
      link.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
      zip.putArchiveEntry(link);
      zip.write("../../outside".getBytes(UTF_8));
      zip.closeArchiveEntry();
    }
    Unpacked unpacked = new Unpacker(SMALL).unpack(archive, folder);

    assertThat(unpacked).isEqualTo(new Unpacked(0, Map.of("top/link", "../../outside")));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aZipComesOut() throws Exception {
    assertThat(unpack(zip(Map.of("top/a", new byte[] {'a'}))).files()).isEqualTo(1);
    assertThat(folder.resolve("top/a")).hasContent("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "a/../../evil", "/etc/evil", "C:\\evil", "\\\\host\\evil"})
  void pathsThatLeadOutAreRefused(String name) throws IOException {
    refused(new TarMaker().file("good", "g").file(name, "e").ended(), "path " + name);
    refused(gzip(new TarMaker().entry(name, '5', "").ended()), "path " + name);
    refused(gzip(new TarMaker().entry(name, '2', "x").ended()), "path " + name);
    // Zips without the mark of a Unix have both slashes.
    String shown = name.contains("/") ? name : name.replace('\\', '/');
    refused(zip(Map.of(name, new byte[1])), "path " + shown);
  }

  @Test
  void aLinkLeadsNoEntryOut() throws Exception {
    Path outside = Files.createDirectory(place.resolve("outside"));

    Unpacked unpacked =
        unpack(
            new TarMaker()
                .entry("a", '2', outside.toString())
                .file("a/evil", "e")
                .entry("b", '1', "../outside")
                .file("b", "e")
                .ended());

    assertThat(outside).isEmptyDirectory();
    assertThat(folder.resolve("a")).isDirectory();
    assertThat(Files.isSymbolicLink(folder.resolve("a"))).isFalse();
    assertThat(unpacked.files()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(chars = {'3', '4', '6'})
  void devicesAndPipesAreLeftOut(char type) throws Exception {
    unpack(new TarMaker().entry("dev/sda", type, "").file("good", "g").ended());

    assertThat(folder.toFile().list()).containsExactly("good");
  }

  @Test
  void bombsAreRefused() throws IOException {
    byte[] zeros = new byte[2 << 20];
    var many = new TarMaker();
    for (int i = 0; i < 51; i++) {
      many.entry("d" + i, '5', "");
    }
    byte[] noise = new byte[5 << 20];
    new java.util.Random(1).nextBytes(noise);

    refused(gzip(new TarMaker().file("bomb", zeros).ended()), "more than 100 times its size");
    refused(zip(Map.of("bomb", zeros)), "more than 100 times its size");
    refused(many.ended(), "more than 50 entries");
    refused(new TarMaker().file("big", noise).ended(), "more than 4 MiB");
    // After the end of the tar, where nobody would look.
    byte[] tail = Arrays.copyOf(new TarMaker().ended(), 3 << 20);
    refused(gzip(tail), "more than 100 times its size");
  }

  static Stream<Arguments> cuts() throws IOException {
    byte[] noise = new byte[50_000];
    new java.util.Random(2).nextBytes(noise);
    byte[] tar = new TarMaker().file("a", "a").file("b", noise).ended();
    return Stream.of(
        Arguments.of("tar", tar, 1),
        Arguments.of("gzip", gzip(tar), 1),
        Arguments.of("zip", zip(Map.of("b", noise)), 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cuts")
  void whatIsCutShortSaysSo(String name, byte[] whole, int files) {
    refused(
        Arrays.copyOf(whole, whole.length - 20_000),
        "is cut short or damaged, it ends after %d files: fetch it again.".formatted(files));
  }

  @Test
  void aTarWithoutItsEndIsCutShort() {
    refused(new TarMaker().file("a", "a").unended(), "is cut short or damaged");
  }

  @Test
  void aHeadThatIsNoneIsRefused() {
    byte[] tar = new TarMaker().file("a", "a").file("b", "b").ended();
    tar[1024] ^= 1;

    refused(tar, "it is damaged: the head of an entry is none");
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of("fd377a585a0000", "is cut short or damaged, it ends after 0 files"),
        Arguments.of("425a6839314159", "is cut short or damaged, it ends after 0 files"),
        Arguments.of("28b52ffd000000", "packed with zstd"),
        Arguments.of("68656c6c6f0000", "is no archive that can be read"),
        Arguments.of("", "is no archive that can be read"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void otherFilesAreNamed(String hex, String words) {
    refused(java.util.HexFormat.of().parseHex(hex), words);
  }
}
