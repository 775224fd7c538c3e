package dev.gumshoe.parse.iptables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.RuleSet;
import dev.gumshoe.parse.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule set that is read beside another one is read as it would be alone. */
final class ReadBesideTest {
  private static final Path SAVES = Path.of("src/test/resources/parse/iptables-save");
  private static final int CHANGES = 40;

  static List<Path> saves() throws IOException {
    try (Stream<Path> files = Files.list(SAVES)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .filter(file -> !file.toString().endsWith(".unknown.txt"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("saves")
  void linesThatAreLeftOutMovedAndRepeated(Path file) throws IOException {
    String text = Files.readString(file);
    if (!(read(text) instanceof Reading.Read(RuleSet known, var problems)) || !problems.isEmpty()) {
      return;
    }
    var random = new Random(file.getFileName().hashCode());
    for (int i = 0; i < CHANGES; i++) {
      String other = changed(text, random);
      assertThat(beside(known, other)).as(other).isEqualTo(read(other));
    }
  }

  @Test
  void countersAndLineAreItsOwn() {
    String one = save(":A - [0:0]", "[1:2] -A A -j DROP", "[3:4] -A A -j RETURN");
    String other = save(":A - [9:9]", ":B - [0:0]", "[5:6] -A A -j DROP", "[3:4] -A A -j RETURN");
    assertThat(beside(known(one), other)).isEqualTo(read(other));
  }

  @Test
  void jumpToWhatIsNoChainAnyMore() {
    String one = save(":A - [0:0]", ":B - [0:0]", "-A A -j B", "-A A -j DROP");
    String other = save(":A - [0:0]", "-A A -j B", "-A A -j DROP");
    assertThat(beside(known(one), other)).isEqualTo(read(other));
  }

  @Test
  void lineWithSeveralAddresses() {
    String save = save(":A - [0:0]", "-A A -s 10.0.0.1,10.0.0.2 -j DROP", "-A A -j RETURN");
    assertThat(beside(known(save), save)).isEqualTo(read(save));
  }

  @Test
  void otherTableWithTheSameLine() {
    String one = "*nat\n:A - [0:0]\n-A A -j DNAT --to-destination 10.0.0.1\nCOMMIT\n";
    String other = save(":A - [0:0]", "-A A -j DNAT --to-destination 10.0.0.1");
    assertThat(beside(known(one), other)).isEqualTo(read(other));
  }

  private static String changed(String text, Random random) {
    var lines = new ArrayList<>(text.lines().toList());
    for (int i = 0; i < 4 && !lines.isEmpty(); i++) {
      int at = random.nextInt(lines.size());
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(random.nextInt(lines.size()), lines.get(at));
        case 2 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
        default -> lines.set(at, lines.get(at) + " ");
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String save(String... lines) {
    return "*filter\n" + String.join("\n", List.of(lines)) + "\nCOMMIT\n";
  }

  private static RuleSet known(String text) {
    return (RuleSet) ((Reading.Read) read(text)).evidence();
  }

  private static Reading read(String text) {
    return new IptablesSaveParser().parse(Capture.ofText("alone", text));
  }

  private static Reading beside(RuleSet known, String text) {
    return IptablesSaveParser.beside(known).parse(Capture.ofText("alone", text));
  }
}
