package dev.gumshoe.cli.packets;

import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.packets.datagram.Conversations;
import dev.gumshoe.packets.file.Device;
import dev.gumshoe.packets.file.FileProblem;
import dev.gumshoe.packets.survey.ChecksumSurvey;
import dev.gumshoe.packets.survey.Totals;
import java.util.List;
import java.util.Optional;

/**
 * What was read of a packet capture.
 *
 * @param conversations of UDP
 * @param checksums where they were to be verified
 * @param status the exit status that it deserves
 */
record PacketFile(
    Totals totals,
    Conversations conversations,
    List<Device> devices,
    List<FileProblem> problems,
    Optional<ChecksumSurvey> checksums,
    int status) {
  PacketFile {
    devices = List.copyOf(devices);
    problems = List.copyOf(problems);
  }

  /** Of a file that cannot be opened. */
  static PacketFile unreadable(String why) {
    return new PacketFile(
        Totals.NONE,
        new Conversations(0),
        List.of(),
        List.of(new FileProblem(0, why)),
        Optional.empty(),
        ExitStatus.WRONG_CALL);
  }
}
