package dev.gumshoe.cli.sessions;

import dev.gumshoe.cli.terminal.ExitStatus;
import dev.gumshoe.cli.terminal.Json;
import dev.gumshoe.cli.terminal.WrongCall;
import dev.gumshoe.journal.JournalException;
import dev.gumshoe.operator.Reasons;
import dev.gumshoe.proof.OperatorKeys;
import dev.gumshoe.proof.ProofException;
import dev.gumshoe.proof.SignerKey;
import dev.gumshoe.proof.Verification;
import dev.gumshoe.proof.Verified;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a session is as it was written. */
@Command(
    name = "verify",
    description = "Says whether a session is whole, cut at its end or altered, and who signed it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Exit status: 0 whole, and signed by your key or one of --key, or its hash is that of --head;",
      "1 not so; 2 wrong call, or the session cannot be read."
    })
public final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SESSION", description = "The session's folder.")
  private Path session = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "Public keys, one a line as in .pub files: one of them must have signed.")
  private @Nullable Path key;

  @Option(
      names = "--head",
      paramLabel = "HASH",
      description = "The hash that a report gave: the session must have had it.")
  private @Nullable String head;

  @Option(names = "--json", description = "Prints the verdict as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws JournalException, IOException {
    var words = new VerdictWords(known(), key != null);
    Verified verified = Verification.of(session, anchor());
    spec.commandLine()
        .getOut()
        .println(json ? Json.print(words.fields(verified)) : words.sentence(verified));
    return words.proved(verified) ? ExitStatus.DONE : ExitStatus.SHORT;
  }

  private Optional<String> anchor() {
    Optional<String> given =
        Optional.ofNullable(head).map(hash -> hash.strip().toLowerCase(Locale.ROOT));
    if (given.filter(hash -> !hash.matches("[0-9a-f]{64}")).isPresent()) {
      throw new WrongCall("--head takes a hash of 64 hexadecimal digits, as a report gives it.");
    }
    return given;
  }

  private List<SignerKey> known() throws IOException {
    Path file = key;
    if (file != null) {
      return given(file);
    }
    try {
      return OperatorKeys.ofOperator().existing().map(own -> List.of(own.half())).orElse(List.of());
    } catch (ProofException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return List.of();
    }
  }

  private static List<SignerKey> given(Path file) throws IOException {
    var keys = new ArrayList<SignerKey>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          keys.add(SignerKey.ofLine(line));
        }
      }
    } catch (ProofException e) {
      throw new WrongCall("The key %s cannot be used: %s.".formatted(file, e.getMessage()), e);
    } catch (IOException e) {
      throw new WrongCall("The key %s cannot be read: %s.".formatted(file, Reasons.of(e)), e);
    }
    if (keys.isEmpty()) {
      throw new WrongCall("There is no key in %s.".formatted(file));
    }
    return keys;
  }
}
