package dev.gumshoe.redact.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Stand-ins for names: of the same length, letters where letters were and digits where digits were,
 * pronounceable so that people can talk about them.
 */
final class NameStandIns {
  private static final String VOWELS = "aeiou";
  private static final String CONSONANTS = "bdfgklmnprstvz";
  private static final int ATTEMPTS = 2_000;

  private final Prf prf;
  private final Map<String, String> standIns = new HashMap<>();

  /** For all of these names, each another one, and none of them one of these. */
  NameStandIns(Prf prf, Set<String> names) {
    this.prf = prf;
    Set<String> taken = new HashSet<>(names);
    for (String name : names.stream().sorted().toList()) {
      String standIn = fresh(name, taken);
      taken.add(standIn);
      standIns.put(name, standIn);
    }
  }

  private String fresh(String name, Set<String> taken) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String made = made(name, prf.bytes(name, attempt));
      if (!taken.contains(made)) {
        return made;
      }
    }
    // There are no more names of this length than a few; a longer one is still better than none.
    return fresh(name + "x", taken);
  }

  private static String made(String name, byte[] random) {
    var result = new StringBuilder(name.length());
    boolean vowel = false;
    for (int index = 0; index < name.length(); index++) {
      char was = name.charAt(index);
      int chance = random[index % random.length] + 31 * (index / random.length) & 0xff;
      if (Character.isDigit(was)) {
        result.append((char) ('0' + chance % 10));
      } else if (Character.isLetter(was)) {
        String letters = vowel ? VOWELS : CONSONANTS;
        char letter = letters.charAt(chance % letters.length());
        result.append(Character.isUpperCase(was) ? Character.toUpperCase(letter) : letter);
        vowel = !vowel;
      } else {
        result.append(was);
        vowel = false;
      }
    }
    return result.toString();
  }

  Map<String, String> all() {
    return standIns;
  }
}
