package dev.gumshoe.packets.file;

import java.util.List;
import java.util.Optional;

/** The records of one kind of file. */
interface Format {
  /** The answer to {@link #read} when the record is not there as a whole yet. */
  long MORE = 0;

  /**
   * Reads the record that begins at {@code at}; a packet goes to the sink.
   *
   * @param end behind the last byte that is there
   * @param offset of the record in the file
   * @return its length; or {@link #MORE}
   * @throws DamageException when it cannot be a record
   */
  long read(byte[] b, int at, int end, long offset, PacketSink sink) throws DamageException;

  /** What to say when the file ends here, where at least one byte of a record is there. */
  String unfinished(byte[] b, int at, int end);

  /** The first thing that was wrong and did not keep the rest from being read. */
  Optional<FileProblem> oddity();

  /** What was captured on, as far as the file told until now. */
  List<Device> devices();
}
