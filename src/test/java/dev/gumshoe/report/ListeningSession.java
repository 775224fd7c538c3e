package dev.gumshoe.report;

import dev.gumshoe.engine.Event;
import dev.gumshoe.evidence.Answer;
import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Ending;
import dev.gumshoe.evidence.Endpoint;
import dev.gumshoe.evidence.Facts;
import dev.gumshoe.evidence.Output;
import dev.gumshoe.evidence.PacketCapture;
import dev.gumshoe.evidence.PacketTrace;
import dev.gumshoe.evidence.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A session for tests whose step captures packets: taken up, stopped by a crash, and taken again.
 */
final class ListeningSession {
  private static final Instant AT = Instant.parse("2026-03-04T03:12:05Z");
  private static final String TRIGGER = "nc -z -w 2 10.96.0.1 443";

  private ListeningSession() {}

  static SampleSession begun() {
    SampleSession session = SampleSession.begun();
    started(session);
    session.happen(new Event.SessionResumed("0.1.0", ""));
    started(session);
    session.happen(
        new Event.PacketsEnded(
            "connections", "trace", 0, points(), Optional.of(trigger()), answer()));
    session.happen(new Event.RanAgain("connections"));
    session.happen(
        new Event.PacketsEnded(
            "connections",
            "trace",
            0,
            List.of(points().getLast()),
            Optional.empty(),
            new Answer.Unknown(Why.TOOL_MISSING, "tcpdump is not installed on root@10.0.0.14.")));
    return session;
  }

  private static void started(SampleSession session) {
    session.happen(
        new Event.PacketsStarted(
            "connections", "trace", 0, List.of("node", "peer"), "tcp port 443", TRIGGER));
    session.happen(
        new Event.PointStarted(
            "connections", "trace", 0, "node", "root@10.0.0.13", "eth0", command()));
  }

  private static String command() {
    return "tcpdump -n -p -U -w - -i eth0 -- 'tcp port 443'";
  }

  private static List<PacketCapture> points() {
    return List.of(
        new PacketCapture(
            "node",
            "root@10.0.0.13",
            "eth0",
            command(),
            AT,
            AT.plusSeconds(4),
            "0123456789abcdef".repeat(4),
            3,
            246,
            1,
            1_200_000,
            300_000,
            "the trigger was over",
            Optional.empty(),
            ""),
        new PacketCapture(
            "peer",
            "root@10.0.0.14",
            "",
            "",
            AT,
            AT,
            "",
            0,
            0,
            -1,
            0,
            -1,
            "it failed",
            Optional.of(Why.TOOL_MISSING),
            "tcpdump is not installed on root@10.0.0.14."));
  }

  private static Capture trigger() {
    return new Capture(
        "root@10.0.0.13",
        List.of("nc", "-z", "-w", "2", "10.96.0.1", "443"),
        AT,
        Duration.ofSeconds(2),
        new Ending.Exited(1),
        Output.EMPTY,
        Output.whole("nc: timed out\n"));
  }

  private static Answer answer() {
    var connection =
        new PacketTrace.Connection(
            1,
            "tcp",
            new Endpoint("10.0.0.13", 40_000),
            new Endpoint("10.96.0.1", 443),
            "unanswered",
            "",
            "",
            "unknown",
            "node",
            "",
            List.of(1_010L, 3_050L),
            List.of(),
            "Asked 3 times at node and never answered; of peer nothing is known. <b>\u001b[2J");
    var points =
        List.of(
            new PacketTrace.Point(
                "node", "root@10.0.0.13", "eth0", "", 3, 1, -1_200_000, 300_000, "0123"),
            new PacketTrace.Point(
                "peer", "root@10.0.0.14", "", "tcpdump is not installed.", 0, 0, 0, -1, ""));
    return new Answer.Known(
        "packet-trace", Facts.of(new PacketTrace(points, List.of(connection), List.of(), 0)));
  }
}
