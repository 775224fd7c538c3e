package dev.gumshoe.netfilter.extension;

import static dev.gumshoe.netfilter.extension.OptionForm.option;

import dev.gumshoe.evidence.RuleSet.Option;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code time}: hours of a day, days of a week or month, and dates. */
final class Times {
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:T(\\d{1,2})(?::(\\d{1,2})(?::(\\d{1,2}))?)?)?)?)?");
  private static final Pattern DAY_TIME = Pattern.compile("(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?");
  private static final List<String> WEEKDAYS =
      List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private Times() {}

  static Extension extension() {
    return ExtensionBuilder.extension(
            "time",
            option("--timestart", (word, _) -> dayTime(word)),
            option("--timestop", (word, _) -> dayTime(word)),
            option("--monthdays", (word, _) -> monthDays(word)).not(),
            option("--weekdays", (word, _) -> weekDays(word)).not(),
            option("--datestart", (word, _) -> date(word)),
            option("--datestop", (word, _) -> date(word)),
            option("--kerneltz"),
            option("--localtz").as("--kerneltz"),
            option("--utc"),
            option("--contiguous"))
        .exclusive("--utc", "--kerneltz")
        .exclusive("--utc", "--localtz")
        .finish((given, _) -> finish(given))
        .fallback("--datestop", "2038-01-19T03:14:07")
        .build();
  }

  private static List<Option> finish(List<Option> given) {
    var done = new ArrayList<Option>();
    String start = value(given, "--timestart", "00:00:00");
    String stop = value(given, "--timestop", "23:59:59");
    if (!start.equals("00:00:00") || !stop.equals("23:59:59")) {
      done.add(new Option("--timestart", false, List.of(start)));
      done.add(new Option("--timestop", false, List.of(stop)));
    }
    boolean contiguous = given.stream().anyMatch(one -> one.name().equals("--contiguous"));
    if (contiguous && start.compareTo(stop) < 0) {
      throw new RefusedException("time --contiguous needs a stop before its start");
    }
    for (Option option : given) {
      switch (option.name()) {
        case "--timestart", "--timestop", "--utc" -> {}
        case "--monthdays", "--weekdays" -> days(option, done);
        default -> done.add(option);
      }
    }
    return done;
  }

  private static void days(Option option, List<Option> done) {
    boolean week = option.name().equals("--weekdays");
    List<String> all = week ? WEEKDAYS : monthDayNames();
    List<String> named = List.of(option.values().getFirst().split(","));
    List<String> kept =
        all.stream().filter(day -> named.contains(day) != option.negated()).toList();
    if (kept.size() < all.size()) {
      done.add(new Option(option.name(), false, List.of(String.join(",", kept))));
    }
  }

  private static List<String> monthDayNames() {
    return java.util.stream.IntStream.rangeClosed(1, 31).mapToObj(Integer::toString).toList();
  }

  private static String value(List<Option> given, String name, String otherwise) {
    return given.stream()
        .filter(option -> option.name().equals(name))
        .map(option -> option.values().getFirst())
        .findFirst()
        .orElse(otherwise);
  }

  private static String dayTime(String word) {
    Matcher parts = DAY_TIME.matcher(word);
    if (!parts.matches()) {
      throw new RefusedException(word + " is not a time such as 08:30");
    }
    int hour = Integer.parseInt(parts.group(1));
    int minute = Integer.parseInt(parts.group(2));
    int second = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    if (hour > 23 || minute > 59 || second > 59) {
      throw new RefusedException(word + " is not a time of a day");
    }
    return String.format(Locale.ROOT, "%02d:%02d:%02d", hour, minute, second);
  }

  private static String monthDays(String word) {
    long bits = 0;
    for (String part : word.split(",")) {
      int day = (int) Numerals.read(part, 31);
      if (day == 0) {
        throw new RefusedException("a month has no day 0");
      }
      bits |= 1L << day - 1;
    }
    return Words.joined(bits, monthDayNames());
  }

  private static String weekDays(String word) {
    long bits = 0;
    for (String part : word.split(",")) {
      int at = "1234567".indexOf(part);
      for (int i = 0; i < WEEKDAYS.size() && at < 0; i++) {
        boolean begins = part.length() >= 2 && WEEKDAYS.get(i).startsWith(part.substring(0, 2));
        at = begins && part.length() >= 2 ? i : -1;
      }
      if (at < 0 || part.isEmpty()) {
        throw new RefusedException(part + " is not a day of the week");
      }
      bits |= 1L << at;
    }
    return Words.joined(bits, WEEKDAYS);
  }

  private static String date(String word) {
    Matcher parts = DATE.matcher(word);
    if (!parts.matches()) {
      throw new RefusedException(word + " is not a date such as 2026-01-31T08:30:00");
    }
    int[] all = {1970, 1, 1, 0, 0, 0};
    for (int i = 0; i < all.length; i++) {
      all[i] = parts.group(i + 1) == null ? all[i] : Integer.parseInt(parts.group(i + 1));
    }
    try {
      LocalDateTime date = LocalDateTime.of(all[0], all[1], all[2], all[3], all[4], all[5]);
      return String.format(
          Locale.ROOT,
          "%04d-%02d-%02dT%02d:%02d:%02d",
          date.getYear(),
          date.getMonthValue(),
          date.getDayOfMonth(),
          date.getHour(),
          date.getMinute(),
          date.getSecond());
    } catch (DateTimeException _) {
      throw new RefusedException(word + " is not a date");
    }
  }
}
