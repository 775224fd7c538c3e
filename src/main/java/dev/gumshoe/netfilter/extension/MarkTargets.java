package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.ExtensionBuilder.extension;
import static dev.gumshoe.netfilter.extension.OptionForm.option;

import dev.gumshoe.evidence.RuleSet.Option;
import java.util.ArrayList;
import java.util.List;

/** Targets that mark packets and connections. */
final class MarkTargets {
  private static final String ALL = "0xffffffff";

  private MarkTargets() {}

  static List<Extension> all() {
    return List.of(
        extension("MARK", marks()).oneOf(names(marks())).build(),
        connmark(),
        extension("CONNSECMARK", option("--save"), option("--restore"))
            .oneOf("--save", "--restore")
            .onlyIn("mangle", "security")
            .build(),
        extension("SECMARK", option("--selctx", Words.text(255)).must())
            .onlyIn("mangle", "security")
            .build());
  }

  private static OptionForm[] marks() {
    return new OptionForm[] {
      option("--set-xmark", Marks.XMARK),
      option("--set-mark", Marks.SET).as("--set-xmark"),
      option("--and-mark", Marks.AND).as("--set-xmark"),
      option("--or-mark", Marks.OR).as("--set-xmark"),
      option("--xor-mark", Marks.XOR).as("--set-xmark")
    };
  }

  private static String[] names(OptionForm... forms) {
    return List.of(forms).stream().map(OptionForm::name).toArray(String[]::new);
  }

  private static Extension connmark() {
    var forms = new ArrayList<OptionForm>(List.of(marks()));
    forms.add(option("--save-mark"));
    forms.add(option("--restore-mark"));
    List<String> operations = forms.stream().map(OptionForm::name).toList();
    forms.add(option("--nfmask", Marks.MASK));
    forms.add(option("--ctmask", Marks.MASK));
    forms.add(option("--mask", Marks.MASK));
    forms.add(option("--left-shift-mark", Numbers.upTo(32)));
    forms.add(option("--right-shift-mark", Numbers.upTo(32)));
    return extension("CONNMARK", forms.toArray(OptionForm[]::new))
        .oneOf(operations.toArray(String[]::new))
        .exclusive("--mask", "--nfmask")
        .exclusive("--mask", "--ctmask")
        .finish((given, _) -> masked(given))
        .build();
  }

  /** A copy between the two marks prints both masks; one mask is the same for both. */
  private static List<Option> masked(List<Option> given) {
    boolean copies = given.getFirst().values().isEmpty();
    if (!copies) {
      return given.stream().filter(one -> !one.name().endsWith("mask")).toList();
    }
    var done = new ArrayList<Option>(List.of(given.getFirst()));
    done.add(new Option("--nfmask", false, List.of(mask(given, "--nfmask"))));
    done.add(new Option("--ctmask", false, List.of(mask(given, "--ctmask"))));
    given.stream().filter(one -> one.name().contains("-shift-")).forEach(done::add);
    return done;
  }

  private static String mask(List<Option> given, String name) {
    return given.stream()
        .filter(one -> one.name().equals(name) || one.name().equals("--mask"))
        .map(one -> one.values().getFirst())
        .findFirst()
        .orElse(ALL);
  }
}
