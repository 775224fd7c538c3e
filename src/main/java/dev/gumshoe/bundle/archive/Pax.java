package dev.gumshoe.bundle.archive;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Records of a pax header: {@code LENGTH KEYWORD=VALUE\n}, the length in bytes and of the whole
 * record (IEEE Std 1003.1, pax, "pax Extended Header").
 */
final class Pax {
  private Pax() {}

  static Map<String, String> records(String text) throws ArchiveException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    var records = new HashMap<String, String>();
    int at = 0;
    while (at < bytes.length && bytes[at] != 0) {
      int space = at;
      while (space < bytes.length && bytes[space] != ' ') {
        space++;
      }
      long length = number(new String(bytes, at, space - at, StandardCharsets.UTF_8));
      if (length <= space - at + 1 || at + length > bytes.length) {
        // A value that is no UTF-8 was decoded to another length; the rest cannot be found then.
        return records;
      }
      int end = at + (int) length;
      String record = new String(bytes, space + 1, end - space - 2, StandardCharsets.UTF_8);
      int equals = record.indexOf('=');
      if (equals > 0) {
        records.put(record.substring(0, equals), record.substring(equals + 1));
      }
      at = end;
    }
    return records;
  }

  static long number(String digits) throws ArchiveException {
    try {
      long value = Long.parseLong(digits);
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new ArchiveException("it is damaged: a length in it is no number");
  }
}
