package dev.gumshoe.packets.survey;

import dev.gumshoe.packets.connection.ConnectionSink;
import dev.gumshoe.packets.file.CaptureFile;
import dev.gumshoe.packets.file.Device;
import dev.gumshoe.packets.file.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is in a file of packets, which is only read.
 *
 * @param devices that it was captured on, as far as the file says
 * @param problems what is wrong with it, and where; what stands before the first is known
 */
public record FileSurvey(Totals totals, List<Device> devices, List<FileProblem> problems) {
  public FileSurvey {
    devices = List.copyOf(devices);
    problems = List.copyOf(problems);
  }

  /** Surveys a file. That it cannot be opened, or is none of packets, is a problem of it. */
  public static FileSurvey of(Path file, ConnectionSink sink) {
    try (CaptureFile capture = open(file)) {
      return of(capture, Survey.to(sink));
    } catch (IOException e) {
      return new FileSurvey(Totals.NONE, List.of(), List.of(new FileProblem(0, refusal(file, e))));
    }
  }

  private static FileSurvey of(CaptureFile capture, Survey survey) {
    var problems = new ArrayList<FileProblem>();
    try {
      capture.drain(survey);
    } catch (IOException e) {
      problems.add(stopped(capture, e));
    }
    capture.problem().ifPresent(problems::add);
    return new FileSurvey(survey.end(), capture.devices(), problems);
  }

  /** A pipe or a device may never come to an end. */
  private static CaptureFile open(Path file) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new IOException("not a regular file");
    }
    return CaptureFile.open(file);
  }

  /** Why a file cannot be opened, and what to do: a sentence that goes on after its name. */
  public static String refusal(Path file, IOException problem) {
    if (problem instanceof NoSuchFileException) {
      return "there is no such file; name a packet capture.";
    }
    if (Files.isDirectory(file)) {
      return "this is a folder; name a file in it.";
    }
    return Files.exists(file) && !Files.isRegularFile(file)
        ? "this is a pipe or a device; copy what comes from it into a file, and name that."
        : "it cannot be read; name a file that you may read.";
  }

  /** That reading stopped amidst the file. */
  public static FileProblem stopped(CaptureFile capture, IOException problem) {
    return new FileProblem(
        capture.bytes(), "it cannot be read on: " + problem.getMessage() + ". Try a copy of it.");
  }

  /** Whether nothing could be read of it: no packet, and not because there is none. */
  public boolean nothing() {
    return totals.packets() == 0 && !problems.isEmpty();
  }
}
