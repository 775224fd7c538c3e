package dev.gumshoe.netfilter.extension;

/** The tests of {@code u32}, printed with hexadecimal numbers and without spaces. */
final class U32 {
  private static final int MOST_TESTS = 10;
  private static final int MOST_PARTS = 10;

  /** {@code 0x6&0xff=0x1}. */
  static final Value VALUE = (word, _) -> new U32(word).read();

  private final String word;
  private final StringBuilder text = new StringBuilder();
  private int at;

  private U32(String word) {
    this.word = word;
  }

  private String read() {
    int tests = 0;
    do {
      text.append(tests == 0 ? "" : "&&");
      if (++tests > MOST_TESTS + 1) {
        throw new RefusedException("u32 takes " + (MOST_TESTS + 1) + " tests at most");
      }
      location();
      values();
    } while (skip("&&"));
    if (at < word.length()) {
      throw wrong();
    }
    return text.toString();
  }

  private void location() {
    int parts = 1;
    number();
    while (!skip("=")) {
      String operator =
          skip("<<") ? "<<" : skip(">>") ? ">>" : skip("&") ? "&" : skip("@") ? "@" : "";
      if (operator.isEmpty() || ++parts > MOST_PARTS + 1) {
        throw wrong();
      }
      text.append(operator);
      number();
    }
    text.append('=');
  }

  private void values() {
    int count = 0;
    do {
      text.append(count++ == 0 ? "" : ",");
      long low = value();
      if (skip(":")) {
        int before = text.length();
        long high = value();
        text.setLength(before);
        text.append(low == high ? "" : ":" + Numbers.hex(high, 1));
      }
    } while (count <= MOST_PARTS && skip(","));
  }

  private void number() {
    value();
  }

  private long value() {
    spaces();
    int from = at;
    while (at < word.length() && Character.isLetterOrDigit(word.charAt(at))) {
      at++;
    }
    if (from == at) {
      throw wrong();
    }
    long value = Numerals.read(word.substring(from, at), Numbers.INT);
    text.append(Numbers.hex(value, 1));
    return value;
  }

  private boolean skip(String sign) {
    spaces();
    boolean single = sign.equals("&") && word.startsWith("&&", at);
    if (single || !word.startsWith(sign, at)) {
      return false;
    }
    at += sign.length();
    return true;
  }

  private void spaces() {
    while (at < word.length() && Character.isWhitespace(word.charAt(at))) {
      at++;
    }
  }

  private RefusedException wrong() {
    return new RefusedException(word + " is not a test of u32 such as 6&0xff=0x1");
  }
}
