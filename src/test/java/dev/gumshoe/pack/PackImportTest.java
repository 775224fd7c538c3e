package dev.gumshoe.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gumshoe.engine.Event;
import dev.gumshoe.journal.JournalReader;
import dev.gumshoe.journal.JournalWriter;
import dev.gumshoe.operator.Folders;
import dev.gumshoe.pack.HandmadeZip.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Packs that somebody made: good ones are taken in whole, others leave nothing behind. */
class PackImportTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-04T12:00:00Z"), ZoneOffset.UTC);
  private static final Path FLOW =
      Path.of("src/test/resources/packets-step/where-it-stops/flow.yaml");
  private static final String JOURNAL = "sessions/01-vip/journal.jsonl";
  private static final PackLimits SMALL = new PackLimits(20, 3 << 20, 4 << 20, 50, 4096);

  @TempDir private Path folder;
  private Path packs = Path.of("");
  private byte[] journal = {};

  @BeforeEach
  void session() throws Exception {
    packs = folder.resolve("packs");
    String flow = Files.readString(FLOW);
    try (JournalWriter writer = JournalWriter.create(folder.resolve("session"), NOON)) {
      writer.append(new Event.SessionStarted("where-it-stops", flow, Map.of(), "test"));
      writer.append(new Event.NoteAdded("", "a note of some length"));
    }
    journal = Files.readAllBytes(folder.resolve("session").resolve("journal.jsonl"));
  }

  private Path written() throws PackException {
    Path file = folder.resolve("good.pack");
    Map<String, Path> sessions = new LinkedHashMap<>();
    sessions.put("01-vip", folder.resolve("session"));
    sessions.put("02-vip", folder.resolve("session"));
    PackWriter.write(sessions, file);
    return file;
  }

  @Test
  void whatWasPackedIsTakenInAsItWas() throws Exception {
    List<Path> taken = new PackImport(packs).take(written(), "good");
    assertThat(taken)
        .containsExactly(
            packs.resolve("good/sessions/01-vip"), packs.resolve("good/sessions/02-vip"));
    for (Path session : taken) {
      assertThat(session.resolve("journal.jsonl"))
          .hasSameBinaryContentAs(folder.resolve("session").resolve("journal.jsonl"));
      assertThat(JournalReader.read(session).events()).hasSize(2);
    }
    assertThat(new PackImport(packs).sessions()).containsExactlyElementsOf(taken);
  }

  @Test
  void theSameSessionsGiveTheSameBytes() throws Exception {
    byte[] first = Files.readAllBytes(written());
    assertThat(Files.readAllBytes(written())).isEqualTo(first);
  }

  @Test
  void aPackOfThatNameIsNotReplaced() throws Exception {
    Path file = written();
    new PackImport(packs).take(file, "good");
    assertThatThrownBy(() -> new PackImport(packs).take(file, "good"))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("There is a pack 'good' already");
    assertThatThrownBy(() -> new PackImport(packs).take(file, "../good"))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("is no name for a pack");
  }

  /**
   * Wherever it is cut, and whichever byte is altered: it is refused, and nothing is left of it.
   */
  @Test
  void aPackThatIsCutOrAlteredIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(written());
    for (int length = 0; length < whole.length; length += 1 + whole.length / 300) {
      refused(Arrays.copyOf(whole, length), "length " + length);
    }
    for (int at = 0; at < whole.length; at += 1 + whole.length / 700) {
      byte[] altered = whole.clone();
      altered[at] ^= 0x55;
      // Versions, times and inner attributes are read by nobody: what comes out is the same.
      try {
        List<Path> taken = take(altered, "altered", PackLimits.USUAL);
        for (Path session : taken) {
          assertThat(session.resolve("journal.jsonl")).hasBinaryContent(journal);
        }
        Folders.delete(packs);
      } catch (PackException e) {
        assertThat(e.getMessage()).endsWith(".");
        assertThat(left()).isEmpty();
      }
    }
  }

  private void refused(byte[] bytes, String as) throws IOException {
    assertThatThrownBy(() -> take(bytes, "bad", PackLimits.USUAL))
        .as(as)
        .isInstanceOf(PackException.class)
        .message()
        .endsWith(".");
    assertThat(left()).as(as).isEmpty();
  }

  private List<Path> take(byte[] bytes, String name, PackLimits limits)
      throws IOException, PackException {
    Path file = folder.resolve("bad.pack");
    Files.write(file, bytes);
    return new PackImport(packs, limits).take(file, name);
  }

  /** Whatever lies in the folder for packs, or beside it. */
  private List<String> left() throws IOException {
    if (!Files.exists(packs)) {
      return List.of();
    }
    try (var all = Files.list(packs)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static Part manifest(int version, String session, Map<String, byte[]> files)
      throws Exception {
    var all = new StringBuilder();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      all.append(all.isEmpty() ? "" : ",")
          .append(
              "{\"path\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\"}"
                  .formatted(file.getKey(), file.getValue().length, hash(file.getValue())));
    }
    String text =
        "{\"format\":\"gumshoe-pack\",\"version\":%d,\"sessions\":[\"%s\"],\"files\":[%s]}"
            .formatted(version, session, all);
    return Part.deflated("manifest.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private HandmadeZip good() throws Exception {
    return new HandmadeZip()
        .with(manifest(1, "01-vip", Map.of(JOURNAL, journal)))
        .with(Part.deflated(JOURNAL, journal));
  }

  @Test
  void aHandmadePackIsGoodWhereNothingLies() throws Exception {
    assertThat(take(good().bytes(), "good", SMALL)).hasSize(1);
  }

  record Hostile(String name, Making making, String says) {}

  @FunctionalInterface
  interface Making {
    HandmadeZip make(PackImportTest test) throws Exception;
  }

  private static Hostile second(String name, UnaryOperator<Part> change, String says) {
    return new Hostile(name, test -> test.good().but(change), says);
  }

  private static Hostile also(String path, String says) {
    return new Hostile(
        path, test -> test.good().with(Part.stored(path, new byte[] {1, 2, 3})), says);
  }

  static Stream<Arguments> hostile() {
    String hash = "ab".repeat(32);
    return Stream.of(
            also("../../etc/cron.d/x", "leads out of the pack"),
            also("sessions/../../../x", "leads out of the pack"),
            also("sessions/01-vip/..", "leads out of the pack"),
            also("/etc/passwd", "is absolute"),
            also("C:/x", "is absolute"),
            also("c:x", "is absolute"),
            also("\\\\host\\share", "is absolute"),
            also("sessions\\01-vip\\journal.jsonl", "backslash"),
            also("sessions/01-vip/", "is a folder"),
            also("flow.yaml", "a pack has no such file"),
            also("sessions/01-vip/run.sh", "a pack has no such file"),
            also("sessions/01-vip/journal.jsonl\u0000.sh", "a pack has no such file"),
            also("sessions/01-VIP/journal.jsonl", "a pack has no such file"),
            also(
                "sessions/01-vip/attachments/" + hash.toUpperCase(Locale.ROOT),
                "a pack has no such file"),
            also("Manifest.json", "a pack has no such file"),
            also(JOURNAL, "another one has its name"),
            also("sessions/01-vip/attachments/" + hash, "does not name the files"),
            second("link", part -> part.mode(0120777), "it is a link"),
            second("device", part -> part.mode(0020666), "neither a file nor"),
            second("encrypted", part -> part.flagged(1), "it is encrypted"),
            second("strongly encrypted", part -> part.flagged(1 << 6), "it is encrypted"),
            second("method", part -> part.by(12), "packed in a way"),
            second("extra", part -> part.extra(new byte[] {1, 0, 0, 0}), "extra fields"),
            second(
                "other name",
                part -> part.locally("x" + JOURNAL.substring(1)),
                "not what the list says"),
            second("longer", part -> part.saying(part.unpacked() + 1), "not what its header says"),
            second("shorter", part -> part.saying(part.unpacked() - 1), "more comes out of it"),
            second("too large", part -> part.saying(500 << 20), "would be larger than"),
            second("no deflate", part -> part.bytes(new byte[] {7, 7, 7, 7}), "cannot be unpacked"),
            second("cut", part -> part.bytes(Arrays.copyOf(part.bytes(), 40)), "cut short"),
            second(
                "more behind",
                part -> part.bytes(Arrays.copyOf(part.bytes(), part.bytes().length + 9)),
                "stands behind"),
            new Hostile(
                "before", test -> test.good().before("#!/bin/sh\n"), "something stands before it"),
            new Hostile(
                "between", test -> test.good().between("hidden"), "Something stands between"),
            new Hostile(
                "behind", test -> test.good().behind("hidden"), "something follows its end"),
            new Hostile("empty", test -> new HandmadeZip(), "does not begin with a manifest"),
            new Hostile(
                "no manifest",
                test -> new HandmadeZip().with(Part.stored(JOURNAL, test.journal)),
                "does not begin with a manifest"),
            new Hostile("bomb", PackImportTest::bomb, "more than 50 times as large"),
            new Hostile("lying bomb", PackImportTest::lyingBomb, "more comes out of it"),
            new Hostile("many large", PackImportTest::manyLarge, "It would be larger than"),
            new Hostile("overlapping", test -> manyLarge(test).overlapping(), "would be larger"),
            new Hostile("sharing", PackImportTest::sharing, "shares its bytes"),
            new Hostile("too many", PackImportTest::tooMany, "more than 20 files"),
            new Hostile("version", test -> test.version(2), "a pack of version 2"),
            new Hostile("no version", test -> test.version(0), "a pack of version 0"),
            new Hostile("hash", PackImportTest::wrongHash, "its hash is not the one"),
            new Hostile(
                "two of a key",
                test -> test.manifest("{\"format\":\"gumshoe-pack\",\"format\":\"x\"}"),
                "is no JSON"),
            new Hostile(
                "other format", test -> test.manifest("{\"format\":\"x\"}"), "not that of a pack"),
            new Hostile("no object", test -> test.manifest("[1]"), "not that of a pack"),
            new Hostile(
                "no session",
                test -> test.manifest("{\"format\":\"gumshoe-pack\",\"version\":1}"),
                "no session in it"),
            new Hostile(
                "large manifest",
                test -> test.manifest(" ".repeat(5000)),
                "would be larger than 4096"),
            new Hostile("no journal", PackImportTest::noJournal, "cannot be used"),
            new Hostile("foreign flow", PackImportTest::badFlow, "not accepted by this Gumshoe"))
        .map(one -> Arguments.of(one.name(), one));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void hostilePacksAreRefusedWithASentenceAndLeaveNothing(String name, Hostile hostile)
      throws Exception {
    byte[] bytes = hostile.making().make(this).bytes();
    assertThatThrownBy(() -> take(bytes, "bad", SMALL))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("bad.pack is refused. ")
        .hasMessageContaining(hostile.says())
        .message()
        .endsWith(".")
        .doesNotContain("Exception");
    assertThat(left()).isEmpty();
    try (var all = Files.list(folder)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .isSubsetOf("session", "packs", "bad.pack");
    }
  }

  private static HandmadeZip bomb(PackImportTest test) throws Exception {
    return test.good().but(_ -> Part.deflated(JOURNAL, new byte[2 << 20]));
  }

  private static HandmadeZip lyingBomb(PackImportTest test) throws Exception {
    return test.good().but(_ -> Part.deflated(JOURNAL, new byte[2 << 20]).saying(100));
  }

  /** Each is within the limits, all of them are not. */
  private static HandmadeZip manyLarge(PackImportTest test) throws Exception {
    HandmadeZip zip = test.good();
    for (int number = 0; number < 5; number++) {
      String hash = ("a" + number).repeat(32);
      zip.with(Part.deflated("sessions/01-vip/attachments/" + hash, new byte[1 << 20]));
    }
    return zip;
  }

  private static HandmadeZip sharing(PackImportTest test) throws Exception {
    HandmadeZip zip = test.good();
    for (int number = 0; number < 3; number++) {
      String hash = ("a" + number).repeat(32);
      zip.with(Part.deflated("sessions/01-vip/attachments/" + hash, new byte[1000]));
    }
    return zip.overlapping();
  }

  private static HandmadeZip tooMany(PackImportTest test) throws Exception {
    HandmadeZip zip = test.good();
    for (int number = 0; number < 30; number++) {
      String hash = "%02d".formatted(number).repeat(32);
      zip.with(Part.stored("sessions/01-vip/attachments/" + hash, new byte[1]));
    }
    return zip;
  }

  private HandmadeZip version(int version) throws Exception {
    return new HandmadeZip()
        .with(manifest(version, "01-vip", Map.of(JOURNAL, journal)))
        .with(Part.deflated(JOURNAL, journal));
  }

  private HandmadeZip manifest(String text) {
    return new HandmadeZip()
        .with(Part.deflated("manifest.json", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static HandmadeZip wrongHash(PackImportTest test) throws Exception {
    byte[] other = test.journal.clone();
    other[other.length - 3] ^= 1;
    return test.good().but(_ -> Part.deflated(JOURNAL, other));
  }

  private static HandmadeZip noJournal(PackImportTest test) throws Exception {
    byte[] other = "{\"not\":\"a journal\"}\n".getBytes(StandardCharsets.UTF_8);
    return new HandmadeZip()
        .with(manifest(1, "01-vip", Map.of(JOURNAL, other)))
        .with(Part.deflated(JOURNAL, other));
  }

  /** A session whose flow would remove everything. */
  private static HandmadeZip badFlow(PackImportTest test) throws Exception {
    Path session = test.folder.resolve("session");
    Files.delete(session.resolve("journal.jsonl"));
    String flow = Files.readString(FLOW);
    try (JournalWriter writer = JournalWriter.create(session, NOON)) {
      String evil = flow.replaceFirst("run: \\[[^]]*]", "run: [rm, -rf, /]");
      assertThat(evil).isNotEqualTo(flow);
      writer.append(new Event.SessionStarted("where-it-stops", evil, Map.of(), "test"));
    }
    test.journal = Files.readAllBytes(session.resolve("journal.jsonl"));
    return test.good();
  }
}
