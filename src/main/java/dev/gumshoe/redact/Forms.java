package dev.gumshoe.redact;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How secrets are written in a line. Repetitions are bounded or cannot give back, so that the time
 * stays in proportion to the text.
 */
final class Forms {
  /** Words that name a secret; what stands before belongs to the name: {@code DB_PASSWORD}. */
  static final String NAME =
      "(?:pass(?:word|wd|phrase|code)s?|(?<![a-z])pass|[_-]pwd|secret|token|credential"
          + "|(?:api|access|account|shared|shared[_-]?access|private|preshared|pre[_-]shared"
          + "|encryption|signing|master)[_-]?key|client-key-data|(?<![a-z])psk)";

  /** A space, a tab. */
  static final String GAP = "[ \\t]{0,8}+";

  /** Backslashes before a quote, in text that is quoted itself. */
  static final String ESC = "\\\\{0,7}+";

  /** What stands where a secret would, and is none. */
  static final String NONE =
      "(?!\\\\{0,7}[\"']?(?:\\[secret removed|<|\\*{3}|\\$\\{?[A-Z_][A-Z0-9_]*\\b|\\{\\{|%[sqv]"
          + "|(?:true|false|null|none|nil|yes|no|unset)(?![^\\s,;}\\]\"'\\\\])))";

  /** Headers of HTTP. */
  private static final List<Form> HEADERS =
      List.of(
          // Schemes whose credentials have several parts (RFC 7616, AWS Signature 4).
          form(
              "(?i)(authorization"
                  + ESC
                  + "[\"']?"
                  + GAP
                  + "[:=]"
                  + GAP
                  + "[\\[(]?"
                  + ESC
                  + "[\"']?"
                  + "(?:digest|aws4-hmac-sha256|hmac|negotiate|ntlm|oauth)[ \\t]{1,8})"
                  + NONE
                  + "([^\\r\\n'\"\\\\]++)",
              "authorization"),
          form(
              "(?i)(\\b(?:response|signature|oauth_token|oauth_signature)="
                  + ESC
                  + "\"?)([A-Za-z0-9+/=%._-]{16,}+)",
              "authorization"),
          form(
              "(?i)(authorization"
                  + ESC
                  + "[\"']?"
                  + GAP
                  + "[:=]"
                  + GAP
                  + "[\\[(]?"
                  + ESC
                  + "[\"']?"
                  + "(?:(?:basic|bearer|token|apikey)[ \\t]{1,8})?)"
                  + NONE
                  + "([^\\s\"',\\\\]++)",
              "authorization"),
          form("(?i)(\\bbearer[ \\t]{1,8})([A-Za-z0-9._~+/-]{20,}+=*+)", "bearer"),
          // Headers of services, wherever they are written.
          form(
              "(?i)(?<![\\w-])((?:x-[a-z0-9-]{0,40}?(?:token|key|secret)|(?:private|job|deploy)-token)"
                  + ESC
                  + "[\"']?"
                  + GAP
                  + ":"
                  + GAP
                  + "\\[?)"
                  + NONE
                  + "([^\\s\"',\\\\]{8,}+)",
              "x-",
              "private-token",
              "job-token",
              "deploy-token"),
          // RFC 6265. The names of cookies tell nothing that one needs.
          form(
              "(?i)(\\b(?:set-)?cookie2?"
                  + ESC
                  + "[\"']?"
                  + GAP
                  + ":"
                  + GAP
                  + "\\[?"
                  + ESC
                  + "[\"']?)"
                  + NONE
                  + "([\\w!#$%&'*+.^`|~-]{1,128}+=[^\\r\\n\"\\\\]++)",
              "cookie"));

  /** Programs and files that have a form of their own. */
  private static final List<Form> PROGRAMS =
      List.of(
          // What openssl s_client prints of the session that it made.
          form(
              "(^[ \\t]{0,8}+(?:Master-Key|Resumption PSK): )([0-9A-F]{16,}+)",
              "master-key",
              "psk"),
          // A bootstrap token of Kubernetes: called so, or near the word.
          form("(?i)(\\btokens?[ :=\"']{1,4})([a-z0-9]{6}\\.[a-z0-9]{16})\\b", "token"),
          form(
              "(?<![\\w.-])([a-z0-9]{6}\\.(?=[a-z]{0,15}+[0-9])[a-z0-9]{16})(?![\\w.-])",
              "token", "bootstrap", "kubeadm"),
          // Accounts of registries: base64 of user:password (config.json of Docker).
          form(
              "(?<![\\w.-])(_?auth"
                  + ESC
                  + "[\"']?"
                  + GAP
                  + "[:=]"
                  + GAP
                  + ESC
                  + "[\"']?)"
                  + "([A-Za-z0-9+/]{8,}+={0,2}+)(?=\\\\{0,7}[\"',}\\s]|$)",
              "auth"),
          // netrc(5); secret "…"; of BIND.
          form(
              "(?i)(\\blogin[ \\t]{1,8}\\S{1,128}+[ \\t]{1,8}password[ \\t]{1,8})"
                  + NONE
                  + "([^\\s\"\\\\]++)",
              "login"),
          form("(?i)(\\bsecret[ \\t]{1,8}\")([A-Za-z0-9+/]{16,}+={0,2}+)(?=\")", "secret"),
          // snmpd.conf(5), snmpcmd(1).
          form(
              "(?i)(^[ \\t]{0,8}+(?:r[ow]|trap)community6?[ \\t]{1,8})" + NONE + "(\\S++)",
              "community"),
          form(
              "(?i)(^[ \\t]{0,8}+com2sec6?[ \\t]{1,8}+\\S{1,64}+[ \\t]{1,8}+\\S{1,64}+[ \\t]{1,8}+)"
                  + NONE
                  + "(\\S++)",
              "com2sec"),
          form("(?i)(^[ \\t]{0,8}+createUser[ \\t]{1,8})" + NONE + "([^\\r\\n]++)", "createuser"),
          form(
              "(\\bsnmp[a-z]{2,12}+\\b[^\\r\\n]{0,200}? -[cAX][ \\t]{0,4}[\"']?)"
                  + NONE
                  + "([^\\s\"']++)",
              "snmp"),
          // Keys of IPsec, as ip-xfrm(8) prints them; of ipsec.secrets(5).
          form(
              "(\\b(?:auth|auth-trunc|enc|aead)[ \\t]{1,8}+\\S{1,64}+[ \\t]{1,8}+)(0x[0-9a-f]{8,}+)",
              "auth",
              "enc ",
              "aead"),
          form(
              "(: (?:PSK|EAP|XAUTH|NTLM)[ \\t]{1,8}\")([^\"\\r\\n]++)",
              ": psk",
              ": eap",
              ": xauth",
              ": ntlm"),
          // curl(1), etcdctl: an account with its password; a number is an identity of the system.
          form(
              "((?<![\\w-])(?:-u|--(?:proxy-)?user)(?:[ \\t]{1,8}|=)[\"']?[^\\s:\"'/]{1,64}+:)"
                  + NONE
                  + "((?!\\d{1,10}\\b)[^\\s\"']++)",
              "-u ",
              "--user",
              "--proxy-user"),
          form("(\\b[A-Z]{2,20}_USER=[^\\s:\"'/]{1,64}+:)" + NONE + "([^\\s\"']++)", "_user="),
          // Programs whose -p, -a or -w is a password.
          form("(\\bsshpass[ \\t]{1,8}-p[ \\t]{0,4}[\"']?)" + NONE + "([^\\s\"']++)", "sshpass"),
          form(
              "(\\bredis-cli\\b[^\\r\\n]{0,160}? -a[ \\t]{1,4}[\"']?)" + NONE + "([^\\s\"']++)",
              "redis-cli"),
          form(
              "(\\bldap[a-z]{3,12}\\b[^\\r\\n]{0,160}? -w[ \\t]{1,4}[\"']?)"
                  + NONE
                  + "([^\\s\"']++)",
              "ldap"),
          form(
              "(\\b(?:mysql|mariadb)[a-z-]{0,12}+\\b[^\\r\\n]{0,160}? -p[\"']?)"
                  + NONE
                  + "([^\\s\"']++)",
              "mysql",
              "mariadb"),
          form("((?:\\b|-)pass(?:in|out)?[ =]pass:)" + NONE + "([^\\s\"'\\\\]++)", "pass:"),
          // Signatures in addresses: Azure's, AWS's, Google's.
          form(
              "(?i)([?&](?:sig|signature|x-(?:amz|goog)-(?:signature|credential)|code|key)=)"
                  + NONE
                  + "([^\\s&\"'<>\\\\]{16,}+)",
              "sig",
              "x-amz",
              "x-goog",
              "code=",
              "key="));

  /** All, in the order in which they are looked for. */
  static final List<Form> ALL =
      Stream.of(Prefixed.ALL, HEADERS, PROGRAMS).flatMap(List::stream).toList();

  private Forms() {}

  static Form form(String pattern, String... telltales) {
    return new Form(
        Pattern.compile(pattern, Pattern.MULTILINE), Form.Value.GROUP, List.of(telltales));
  }
}
