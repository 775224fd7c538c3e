package dev.gumshoe.remote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The line that a node's shell is given for a command.
 *
 * <p>Around the argument vector stand: {@code sudo} where root's rights are needed; a fixed script
 * for {@code sh}, which tells its process id on standard error, so that the command can be killed
 * even where sshd cannot or may not signal it (OpenSSH before 7.9; processes of sudo), and puts
 * {@code timeout} around it where there is one, so that nothing stays behind when the connection
 * breaks; and {@code env} with a fixed language and path, because an SSH command without a login
 * has no {@code /usr/sbin}.
 */
public final class RemoteLine {
  /** Where programs are looked for on a node, those of RKE2, k3s and Flatcar included. */
  public static final String PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/opt/bin"
          + ":/var/lib/rancher/rke2/bin:/var/lib/rancher/k3s/data/current/bin";

  /** {@code $1} is the mark, {@code $2} the seconds; the rest is the command. */
  private static final String SCRIPT =
      "echo \"$1 $$\" >&2; n=$2; shift 2;"
          + " if timeout -k 2 9 true 2>/dev/null; then exec timeout -k 2 \"$n\" \"$@\"; fi;"
          + " exec \"$@\"";

  /**
   * As above for a command that is listened to. Standard input carries nothing but the life of the
   * connection: when it ends, however that comes, so does the command, first politely. The watch
   * shrugs off the signals that are meant for the command, holds none of its outputs open, and
   * counts the seconds where there is no {@code timeout} for it. {@code exec} keeps the process id.
   */
  private static final String WATCHED =
      "echo \"$1 $$\" >&2; n=$2; shift 2; p=$$;"
          + " e() { kill -TERM \"-$p\" || kill -TERM \"$p\"; i=0;"
          + " while kill -0 \"$p\" && [ \"$i\" -lt 20 ]; do sleep 0.1 || sleep 1; i=$((i+1)); done;"
          + " kill -KILL \"-$p\" || kill -KILL \"$p\"; };"
          + " exec 3<&0 </dev/null;"
          + " (trap '' HUP INT TERM; exec >/dev/null 2>&1; cat <&3; e) & exec 3<&-;"
          + " if timeout -k 2 9 true 2>/dev/null; then exec timeout -k 2 \"$n\" \"$@\"; fi;"
          + " (trap '' HUP INT TERM; exec >/dev/null 2>&1; i=0;"
          + " while [ \"$i\" -lt \"$n\" ] && kill -0 \"$p\"; do sleep 1; i=$((i+1)); done; e) &"
          + " exec \"$@\"";

  /** First politely: {@code ctr exec} passes SIGTERM on to the process in the container. */
  private static final String KILL =
      "kill -TERM \"-$1\" 2>/dev/null || kill -TERM \"$1\" 2>/dev/null || exit 0;"
          + " sleep 0.3 2>/dev/null || sleep 1;"
          + " kill -KILL \"-$1\" 2>/dev/null || kill -KILL \"$1\" 2>/dev/null; true";

  private static final List<String> ENVIRONMENT = List.of("env", "LC_ALL=C", "PATH=" + PATH);
  private static final int SECONDS_OF_GRACE = 5;

  /** How root's rights are had. */
  public enum Root {
    /** Not needed, or the account is root. */
    HELD,
    /** By sudo, which asks for nothing. */
    SUDO,
    /** By sudo, which reads the password from standard input. */
    SUDO_WITH_PASSWORD
  }

  /** What a line asks for, read back: the practice server's half. */
  public record Asked(List<String> argv, boolean sudo) {
    public Asked {
      argv = List.copyOf(argv);
    }
  }

  private RemoteLine() {}

  /** A word that no output holds by chance. */
  public static String newMark(RandomGenerator random) {
    return "gumshoe-%016x%016x".formatted(random.nextLong(), random.nextLong());
  }

  /**
   * The line for a command.
   *
   * @param mark stands before the process id on standard error, and is sudo's prompt
   * @param limit after which the node itself ends the command, a few seconds added
   */
  public static String of(List<String> argv, Root root, String mark, Duration limit) {
    return around(SCRIPT, argv, root, mark, limit);
  }

  /**
   * The line for a command whose standard input is left open and is given nothing: the node ends
   * the command when that input ends, as it does with the connection, and at the limit.
   *
   * @param mark stands before the process id on standard error, and is sudo's prompt
   * @param limit after which the node itself ends the command, a few seconds added
   */
  public static String watched(List<String> argv, Root root, String mark, Duration limit) {
    return around(WATCHED, argv, root, mark, limit);
  }

  private static String around(
      String script, List<String> argv, Root root, String mark, Duration limit) {
    List<String> words = new ArrayList<>(root(root, mark));
    words.addAll(List.of("sh", "-c", script, "sh", mark));
    words.add(Long.toString(limit.toSeconds() + SECONDS_OF_GRACE));
    words.addAll(argv);
    return ShellWords.join(words);
  }

  /** The line that kills a command by the process id that it told, with its children. */
  public static String killing(long pid, Root root, String mark) {
    List<String> words = new ArrayList<>(root(root, mark));
    words.addAll(List.of("sh", "-c", KILL));
    words.addAll(List.of("sh", Long.toString(pid)));
    return ShellWords.join(words);
  }

  /** The line that tells by its exit status whether root's rights can be had this way. */
  public static String trying(Root root, String mark) {
    List<String> words = new ArrayList<>(root(root, mark));
    words.add("true");
    return ShellWords.join(words);
  }

  /** sudo starts with an environment of its own, so it is set on both sides of it. */
  private static List<String> root(Root root, String mark) {
    List<String> words = new ArrayList<>(ENVIRONMENT);
    switch (root) {
      case HELD -> {}
      case SUDO -> words.addAll(List.of("sudo", "-n", "--"));
      case SUDO_WITH_PASSWORD ->
          words.addAll(List.of("sudo", "-S", "-k", "-p", prompt(mark), "--"));
    }
    if (root != Root.HELD) {
      words.addAll(ENVIRONMENT);
    }
    return words;
  }

  /** What sudo writes on standard error when it asks for the password. */
  public static String prompt(String mark) {
    return mark + ":";
  }

  /**
   * The argument vector that a line made by {@link #of} or {@link #watched} carries; any other line
   * of plain words is its own argument vector.
   *
   * @return empty when the line has shell syntax
   */
  public static Optional<Asked> read(String line) {
    return switch (ShellWords.split(line)) {
      case ShellWords.Split.Rejected _ -> Optional.empty();
      case ShellWords.Split.Words(List<String> words) -> Optional.of(unwrapped(words));
    };
  }

  /**
   * What a line made by {@link #watched} prints on standard error before its command does: the
   * practice server's half.
   *
   * @return empty for any other line
   */
  public static String announced(String line, long pid) {
    return switch (ShellWords.split(line)) {
      case ShellWords.Split.Rejected _ -> "";
      case ShellWords.Split.Words(List<String> words) -> {
        int mark = words.indexOf(WATCHED) + 2;
        yield mark >= 2 && mark < words.size() ? words.get(mark) + " " + pid + "\n" : "";
      }
    };
  }

  private static Asked unwrapped(List<String> words) {
    List<String> rest = without(words, ENVIRONMENT, 0);
    boolean sudo = !rest.isEmpty() && rest.getFirst().equals("sudo") && rest.contains("--");
    if (sudo) {
      rest = without(rest.subList(rest.indexOf("--") + 1, rest.size()), ENVIRONMENT, 0);
    }
    rest = without(rest, List.of("sh", "-c", SCRIPT), 3);
    return new Asked(without(rest, List.of("sh", "-c", WATCHED), 3), sudo);
  }

  /** Without these words at the start and some more, when anything is left then. */
  private static List<String> without(List<String> words, List<String> start, int more) {
    int length = start.size() + more;
    boolean fits = words.size() > length && words.subList(0, start.size()).equals(start);
    return fits ? words.subList(length, words.size()) : words;
  }
}
