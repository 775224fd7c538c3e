package dev.gumshoe.bundle.node;

import dev.gumshoe.bundle.files.BundleAnswer;
import dev.gumshoe.bundle.files.BundleSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Commands that sos ran, and those whose output is a part of what it ran: {@code ip route show} is
 * the main table of {@code ip route show table all}. sos' own commands are in its plugins
 * networking, kernel, ipvs, systemd and logs.
 */
public final class SosAnswers implements BundleSource {
  private final SosCommands commands;
  private final SosIp ip;

  public SosAnswers(SosCommands commands) {
    this.commands = commands;
    this.ip = new SosIp(commands);
  }

  @Override
  public Optional<BundleAnswer> answer(List<String> argv) throws IOException {
    // sos has a command as one text, which does not tell where a word with a space ends.
    boolean plain = argv.stream().noneMatch(word -> word.isEmpty() || word.indexOf(' ') >= 0);
    Optional<BundleAnswer> same = plain ? commands.output(String.join(" ", argv)) : none();
    if (same.isPresent()) {
      return same;
    }
    List<String> rest = argv.subList(1, argv.size());
    return switch (argv.getFirst()) {
      case "ip", "bridge" -> ip.answer(argv);
      case "uname" -> uname(rest);
      case "sysctl" -> sysctl(rest);
      case "nstat" -> flags(rest).equals(Set.of("a", "s", "z")) ? first("nstat -zas") : none();
      case "ss" -> ss(rest);
      case "ipvsadm" -> ipvsadm(rest);
      case "iptables-save", "ip6tables-save", "iptables-nft-save", "iptables-legacy-save" ->
          rest.isEmpty() ? uncounted(argv.getFirst()) : none();
      case "systemctl" -> SystemdShow.asked(rest).isPresent() ? show(rest) : none();
      case "journalctl" -> journal(rest);
      default -> none();
    };
  }

  private static Optional<BundleAnswer> none() {
    return Optional.empty();
  }

  private Optional<BundleAnswer> first(String... held) throws IOException {
    for (String command : held) {
      Optional<BundleAnswer> answer = commands.output(command);
      if (answer.isPresent()) {
        return answer;
      }
    }
    return Optional.empty();
  }

  /** Letters of options that stand alone or together; empty when there is anything else. */
  private static Set<String> flags(List<String> words) {
    var letters = new TreeSet<String>();
    for (String word : words) {
      if (!word.matches("-[A-Za-z]+")) {
        return Set.of();
      }
      letters.addAll(List.of(word.substring(1).split("")));
    }
    return letters;
  }

  /** {@code uname -a} is: name, host, release, version, machine (coreutils). */
  private Optional<BundleAnswer> uname(List<String> rest) throws IOException {
    int word =
        switch (String.join(" ", rest)) {
          case "", "-s" -> 0;
          case "-n" -> 1;
          case "-r" -> 2;
          default -> -1;
        };
    return word < 0
        ? none()
        : first("uname -a").map(all -> all.only(text -> text.strip().split("\\s+")[word] + "\n"));
  }

  /** Only when all keys are there: why one is not cannot be told from a list. */
  private Optional<BundleAnswer> sysctl(List<String> keys) throws IOException {
    Optional<BundleAnswer> all = first("sysctl -a");
    if (keys.isEmpty() || all.isEmpty()) {
      return none();
    }
    List<String> lines = all.get().stdout().text().lines().toList();
    var found = new ArrayList<String>();
    for (String key : keys) {
      String dotted = key.contains(".") ? key : key.replace('/', '.');
      lines.stream().filter(line -> line.startsWith(dotted + " = ")).forEach(found::add);
    }
    return found.size() == keys.size()
        ? all.map(answer -> answer.only(_ -> String.join("\n", found) + "\n"))
        : none();
  }

  private Optional<BundleAnswer> ss(List<String> rest) throws IOException {
    Set<String> flags = flags(rest);
    boolean listening = flags.equals(Set.of("t", "l", "n", "p"));
    return listening || flags.equals(Set.of("t", "l", "n"))
        ? first("ss -peaonmi").map(all -> all.only(text -> SsListening.of(text, listening)))
        : none();
  }

  private Optional<BundleAnswer> ipvsadm(List<String> rest) throws IOException {
    Set<String> flags = flags(rest);
    if (flags.equals(Set.of("L", "n"))) {
      return first("ipvsadm -Ln");
    }
    return flags.equals(Set.of("L", "n", "c")) ? first("ipvsadm -Ln --connection") : none();
  }

  /** With {@code -c} each rule begins with its counters (iptables-save(8)). */
  private Optional<BundleAnswer> uncounted(String program) throws IOException {
    return first(program + " -c")
        .map(all -> all.only(text -> text.replaceAll("(?m)^\\[\\d+:\\d+\\] ", "")));
  }

  private Optional<BundleAnswer> show(List<String> rest) throws IOException {
    SystemdShow asked = SystemdShow.asked(rest).orElseThrow();
    Optional<BundleAnswer> all = first("systemctl show *service --all");
    return all.filter(answer -> asked.in(answer.stdout().text()).isPresent())
        .map(answer -> answer.only(text -> asked.in(text).orElse("")));
  }

  private Optional<BundleAnswer> journal(List<String> rest) throws IOException {
    Optional<JournalText> asked = JournalText.asked(rest);
    return asked.isEmpty()
        ? none()
        : first(asked.get().held()).map(answer -> answer.only(asked.get()::of));
  }
}
