package dev.gumshoe.cli.packets;

import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.GivenText;
import dev.gumshoe.cli.terminal.Plain;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.packets.file.CaptureFile;
import dev.gumshoe.packets.file.FileProblem;
import dev.gumshoe.packets.survey.ChecksumSurvey;
import dev.gumshoe.packets.survey.FileSurvey;
import dev.gumshoe.packets.survey.Survey;
import dev.gumshoe.packets.survey.Totals;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what became of TCP connections and UDP datagrams in packet captures. */
@Command(
    name = "pcap",
    description =
        "Reads packet captures, and says what became of each TCP connection in them, and who was"
            + " asked and answered by UDP.",
    mixinStandardHelpOptions = true,
    footer = {
      "FILE is pcap or pcapng, as 'tcpdump -w' and Wireshark write them; - is standard input.",
      "What is inside of tunnels (VXLAN, Geneve, GRE, IP in IP) is read. Names of servers are"
          + " those",
      "that TLS, HTTP and DNS ask for; nothing else of what packets carry is shown.",
      "Of a damaged file what stands before the damage is shown, and the damage told.",
      "Exit status: 0 read whole, 1 a file is damaged or ends too early, 2 one cannot be read."
    })
public final class PcapCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Packet captures.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--points",
      description = {
        "The files were captured at the same time, in the order in which a packet of the one who",
        "asks should pass them: follows each connection through them. FILE may be NAME=FILE."
      })
  private boolean points;

  @Option(names = "--json", description = "Prints JSON.")
  private boolean json;

  @Option(names = "--checksums", description = "Verifies checksums too, which takes longer.")
  private boolean checksums;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    if (files.stream().filter(file -> file.toString().equals("-")).count() > 1) {
      throw new WrongCall("Standard input can be read once only; name - once.");
    }
    PrintWriter out = spec.commandLine().getOut();
    if (points) {
      return new PacketPoints(files).print(out, json);
    }
    PacketReport report = json ? new PacketJson(out) : new PacketTable(out);
    int status = ExitStatus.DONE;
    Totals totals = Totals.NONE;
    for (Path file : files) {
      PacketFile read = read(file, report);
      totals = totals.plus(read.totals());
      status = Math.max(status, read.status());
    }
    report.end(totals, files.size());
    return status;
  }

  private PacketFile read(Path file, PacketReport report) {
    String name = GivenText.name(file);
    report.begin(name);
    PacketFile read;
    try (CaptureFile capture = open(file)) {
      read = survey(capture, report);
    } catch (IOException e) {
      read = PacketFile.unreadable(FileSurvey.refusal(file, e));
    }
    report.end(read);
    for (FileProblem problem : read.problems()) {
      String place =
          read.status() == ExitStatus.WRONG_CALL ? problem.message() : problem.sentence();
      spec.commandLine().getErr().println(Plain.line(name + ": " + place));
    }
    return read;
  }

  private static CaptureFile open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString());
    }
    return file.toString().equals("-") ? CaptureFile.of(System.in) : CaptureFile.open(file);
  }

  private PacketFile survey(CaptureFile capture, PacketReport report) {
    Survey survey = Survey.to(report::connection);
    Optional<ChecksumSurvey> verified =
        checksums ? Optional.of(new ChecksumSurvey(survey)) : Optional.empty();
    List<FileProblem> problems = new ArrayList<>();
    boolean readable = true;
    try {
      capture.drain(verified.isPresent() ? verified.get() : survey);
    } catch (IOException e) {
      readable = false;
      problems.add(FileSurvey.stopped(capture, e));
    }
    Totals totals = survey.end();
    capture.problem().ifPresent(problems::add);
    // Of a packet capture at least the header is read.
    boolean none = !readable || capture.bytes() == 0;
    int damaged = none ? ExitStatus.WRONG_CALL : ExitStatus.SHORT;
    return new PacketFile(
        totals,
        survey.conversations(),
        capture.devices(),
        problems,
        verified,
        problems.isEmpty() ? ExitStatus.DONE : damaged);
  }
}
