package dev.gumshoe.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {
  private static final LogErrors ERRORS =
      LogErrors.of(
          List.of(
              new KnownErrors("files", "", List.of("too many open files")),
              new KnownErrors("panic", "", List.of("Kernel panic*syncing"))));

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("log");
  }

  @Test
  void twoHalvesOfAFileAreTheWhole() throws IOException {
    var random = new Random(1);
    for (int round = 0; round < 200; round++) {
      var log = new StringBuilder();
      for (int line = random.nextInt(30); line >= 0; line--) {
        log.append("x".repeat(random.nextInt(60)));
        log.append(
            List.of("", "too many open files", "Kernel panic - not syncing", "\r")
                .get(random.nextInt(4)));
        log.append(line == 0 && random.nextBoolean() ? "" : "\n");
      }
      Files.writeString(file, log);
      assertThat(new LogFile(file).survey(ERRORS, 0))
          .isEqualTo(new LogFile(file).survey(ERRORS, Long.MAX_VALUE));
    }
  }

  @Test
  void aCompressedLogIsReadAndOneWhoseEndIsMissingIsToldOf() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(bytes)) {
      packed.write("a\nsocket: too many open files\n".repeat(9).getBytes(StandardCharsets.UTF_8));
    }
    Files.write(file, bytes.toByteArray());
    assertThat(new LogFile(file).survey(ERRORS).found())
        .extracting(FlowLines::lines)
        .containsExactly(9L);

    Files.write(file, Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12));
    assertThatThrownBy(() -> new LogFile(file).survey(ERRORS)).isInstanceOf(IOException.class);
  }

  @Test
  void aLogOfMoreThanTwoGigabytesWithoutOneLineEndIsRead() throws IOException {
    try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.seek((1L << 31) + 1_000_000);
      sparse.write("\n\nx too many open files".getBytes(StandardCharsets.UTF_8));
    }
    LogSurvey survey = new LogFile(file).survey(ERRORS);
    assertThat(survey.lines()).isEqualTo(3);
    assertThat(survey.found())
        .extracting(FlowLines::first)
        .containsExactly(new LogLine(3, "x too many open files"));
  }

  @Test
  void anEmptyLogHasNoLine() throws IOException {
    Files.writeString(file, "");
    assertThat(new LogFile(file).survey(ERRORS)).isEqualTo(new LogSurvey(0, List.of()));
    assertThat(new LogFile(file).survey(ERRORS, 0)).isEqualTo(new LogSurvey(0, List.of()));
  }

  @Test
  void noFileAndAFolderAreRefused() {
    assertThatThrownBy(() -> new LogFile(file).survey(ERRORS))
        .isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> new LogFile(folder).survey(ERRORS)).isInstanceOf(IOException.class);
  }
}
