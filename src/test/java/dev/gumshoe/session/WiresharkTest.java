package dev.gumshoe.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiresharkTest {
  @TempDir private Path folder;

  @Test
  void withoutWiresharkOnThePathThereIsASentence() {
    assertThat(Wireshark.on("").missing())
        .contains("Wireshark is not installed here, or not on the PATH.");
    assertThat(Wireshark.on(folder.toString()).missing()).isPresent();
  }

  @Test
  void theFileIsItsOnlyArgument() throws Exception {
    Path program = folder.resolve("bin/wireshark");
    Files.createDirectories(program.getParent());
    Files.writeString(
        program,
        "#!/bin/sh\nprintf '%s\\n' \"$#\" \"$1\" > \"$0.half\"; mv \"$0.half\" \"$0.said\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    Path packets = Files.createFile(folder.resolve("-o; rm *.pcap"));
    Wireshark.on("/nowhere" + File.pathSeparator + program.getParent()).open(packets);
    Path said = folder.resolve("bin/wireshark.said");
    while (!Files.exists(said)) {
      Thread.sleep(20);
    }
    assertThat(said).hasContent("1\n" + packets.toAbsolutePath());
  }
}
