package dev.gumshoe.parse.trust;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.TokenClaims;
import dev.gumshoe.evidence.TokenClaims.TokenClaim;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Claims of JSON Web Tokens (RFC 7519). A probe prints the middle part of a token and nothing else
 * of it, {@code grep -osE '\.eyJ[A-Za-z0-9_-]+\.' FILE}, so that the signature never leaves the
 * node; the journal keeps it decoded. Both forms are read here, each with the file's name before it
 * where grep prints it. Of a text that holds whole tokens, only the claims are taken.
 */
public final class JwtClaimsParser implements Parser {
  private static final Pattern DECODED = Pattern.compile("(?:(/[^:{]{0,4096}):)?(\\{.*)");

  /** The token itself: header, claims, signature; or claims alone, between dots or bare. */
  private static final Pattern ENCODED =
      Pattern.compile(
          "(?<![A-Za-z0-9_-])(?:eyJ[A-Za-z0-9_-]{2,}+\\.(?=eyJ)|\\.)?"
              + "(eyJ[A-Za-z0-9_-]*+)(=*+)(?:\\.[A-Za-z0-9_-]*+)?");

  /** A token in base 64, as secrets have it; every token begins with the same letters. */
  private static final Pattern WRAPPED =
      Pattern.compile("(?<![A-Za-z0-9+/])ZXlK[A-Za-z0-9+/]{20,}+={0,2}");

  private static final Pattern FILE = Pattern.compile("(/[^:]{1,4096}):.*");

  /** The parser; it keeps nothing between captures. */
  public JwtClaimsParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, JwtClaimsParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var tokens = new ArrayList<TokenClaim>();
    List<Line> lines = Lines.of(capture).stdout();
    for (Line line : lines) {
      one(line, tokens, problems);
    }
    if (tokens.isEmpty() && problems.none() && !lines.stream().allMatch(Line::blank)) {
      return new Reading.NotRead(
          Why.UNPARSABLE,
          "The output holds no claims of a token. Whole tokens are taken out before anything is"
              + " read; print the middle part only.");
    }
    return problems.with(new TokenClaims(tokens));
  }

  private static void one(Line line, List<TokenClaim> tokens, Problems problems) {
    Matcher decoded = DECODED.matcher(line.text().strip());
    if (decoded.matches()) {
      String file = decoded.group(1) == null ? "" : decoded.group(1);
      ClaimsReader.read(decoded.group(2), file, line, problems).ifPresent(tokens::add);
      return;
    }
    Matcher file = FILE.matcher(line.text());
    String named = file.matches() ? file.group(1) : "";
    Matcher encoded = ENCODED.matcher(unwrapped(line.text()));
    while (encoded.find()) {
      if (!encoded.group(2).isEmpty()) {
        problems.add(line, "the claims are padded with '=', which those of a token never are");
      } else {
        Base64Text.url(encoded.group(1))
            .ifPresentOrElse(
                json -> ClaimsReader.read(json, named, line, problems).ifPresent(tokens::add),
                () -> problems.add(line, "the claims of the token are cut short or damaged"));
      }
    }
  }

  private static String unwrapped(String text) {
    return WRAPPED
        .matcher(text)
        .replaceAll(
            token -> Matcher.quoteReplacement(Base64Text.plain(token.group()).orElse("eyJ")));
  }
}
