package dev.gumshoe.parse.trust;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Certificates;
import dev.gumshoe.evidence.Certificates.CertificateEntry;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Certificates in any text, and what {@code openssl s_client} says of their chain. A text with a
 * private key is not read: no probe may carry one.
 */
public final class CertificatesParser implements Parser {
  private static final Pattern VERIFY =
      Pattern.compile("\\s{0,8}Verify return code: (\\d{1,6}) \\((.{0,200})\\)\\s{0,8}");

  /** The first bytes of a private key's block in base 64, in its four common names. */
  private static final Pattern WRAPPED_KEY =
      Pattern.compile(
          "LS0tLS1CRUdJTi(?:BQUklWQVRFIEtFW|BSU0EgUFJJVkFURS|BFQyBQUklWQVRFIEtF|BFTkNSWVBURUQgUFJJ)");

  /** The parser; it keeps nothing between captures. */
  public CertificatesParser() {}

  @Override
  public Reading parse(Capture capture) {
    // A server that asks for a client's certificate ends the connection, after it showed its own.
    boolean shown =
        capture.argv().contains("s_client")
            && Lines.of(capture).firstWith("-----END CERTIFICATE-----").isPresent();
    return shown ? read(capture) : Refused.or(capture, CertificatesParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    List<Line> lines = Lines.of(capture).stdout();
    if (lines.stream().anyMatch(CertificatesParser::privateKey)) {
      return new Reading.NotRead(
          Why.UNPARSABLE, "The output holds a private key. Print the certificates only.");
    }
    var read = new ArrayList<ReadCertificate>();
    for (Pem.Block block : Pem.certificates(lines, problems)) {
      decode(block, read, problems);
    }
    var bySubject = ReadCertificate.bySubject(read);
    List<CertificateEntry> entries = read.stream().map(one -> one.entry(bySubject)).toList();
    if (entries.isEmpty() && problems.none() && !lines.stream().allMatch(Line::blank)) {
      return new Reading.NotRead(Why.UNPARSABLE, "The output holds no certificate.");
    }
    return problems.with(verified(entries, lines));
  }

  private static Certificates verified(List<CertificateEntry> entries, List<Line> lines) {
    for (Line line : lines) {
      Matcher verify = VERIFY.matcher(line.text());
      if (verify.matches()) {
        long code = Numbers.whole(verify.group(1)).orElse(-1);
        return new Certificates(entries, code, verify.group(2));
      }
    }
    return new Certificates(entries, -1, "");
  }

  private static boolean privateKey(Line line) {
    return line.text().contains("PRIVATE KEY-----") || WRAPPED_KEY.matcher(line.text()).find();
  }

  private static void decode(Pem.Block block, List<ReadCertificate> read, Problems problems) {
    try {
      byte[] der = Base64.getDecoder().decode(block.base64());
      var certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(der));
      read.add(new ReadCertificate(certificate, block.line()));
    } catch (IllegalArgumentException | CertificateException e) {
      problems.add(block.line(), "the certificate that begins here is damaged");
    }
  }
}
