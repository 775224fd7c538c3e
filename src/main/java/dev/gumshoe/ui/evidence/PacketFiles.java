package dev.gumshoe.ui.evidence;

import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.journal.Attachments;
import dev.gumshoe.session.Wireshark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Files of packets of a session, and what opens them.
 *
 * @param attachments where they are
 * @param wireshark what opens them
 */
public record PacketFiles(Attachments attachments, Wireshark wireshark) {
  /** Why a file cannot be opened, a sentence; empty where it can. */
  Optional<String> objection(PacketCapture capture) {
    return capture.file().isEmpty()
        ? Optional.of("There is no file of packets from here.")
        : wireshark.missing();
  }

  /**
   * The file of this name.
   *
   * @throws IOException with a sentence, when the point has none
   */
  Path file(String name) throws IOException {
    if (name.isEmpty()) {
      throw new IOException("There is no file of packets from this point.");
    }
    return attachments.file(name);
  }

  /**
   * Opens a file.
   *
   * @throws IOException with a sentence, when it is missing or cannot be opened
   */
  void open(PacketCapture capture) throws IOException {
    wireshark.open(attachments.file(capture.file()));
  }
}
