package dev.gumshoe.redact;

import static dev.gumshoe.redact.Forms.form;

import java.util.List;

/** Secrets that say by themselves what they are, by forms that those who make them document. */
final class Prefixed {
  static final List<Form> ALL =
      List.of(
          // JSON Web Tokens (RFC 7519): header and claims are JSON objects in base64url.
          form(
              "(?<![A-Za-z0-9_-])(eyJ[A-Za-z0-9_-]{8,}+\\.eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]*+)",
              "eyj"),
          // The same with its header cut off, down to the signature; encrypted ones (RFC 7516).
          form(
              "(?<![A-Za-z0-9_-])(\\.?eyJ[A-Za-z0-9_-]{8,}+\\.[A-Za-z0-9_-]{20,}+(?:\\.[A-Za-z0-9_-]++){0,3}+)",
              "eyj"),
          // GitHub, GitLab.
          form(
              "(?<![A-Za-z0-9])(gh[opsur]_[A-Za-z0-9]{30,255}+|github_pat_[A-Za-z0-9_]{22,255}+)",
              "ghp_",
              "gho_",
              "ghs_",
              "ghu_",
              "ghr_",
              "github_pat_"),
          form(
              "(?<![A-Za-z0-9])((?:gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|wt|soat|ffct)-|GR1348941)"
                  + "[A-Za-z0-9_.-]{20,300}+)",
              "glpat-",
              "gloas-",
              "gldt-",
              "glrt-",
              "glrtr-",
              "glcbt-",
              "glptt-",
              "glft-",
              "glimt-",
              "glagent-",
              "glwt-",
              "glsoat-",
              "glffct-",
              "gr1348941"),
          // Slack's tokens and the addresses of its incoming webhooks.
          form(
              "(?<![A-Za-z0-9])(xox[a-z]-[A-Za-z0-9-]{10,300}+|xapp-[A-Za-z0-9-]{10,300}+)",
              "xox",
              "xapp-"),
          form(
              "(hooks\\.slack\\.com/(?:services|workflows|triggers)/)([A-Za-z0-9/_-]{10,200}+)",
              "hooks.slack"),
          // Identifiers of access keys: AWS, Alibaba Cloud.
          form("\\b((?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16})\\b", "akia", "asia", "abia", "acca"),
          form("\\b(LTAI[A-Za-z0-9]{12,26})\\b", "ltai"),
          // Google: keys, tokens and secrets of OAuth.
          form("(?<![A-Za-z0-9])(AIza[A-Za-z0-9_-]{35})(?![A-Za-z0-9_-])", "aiza"),
          form(
              "(?<![A-Za-z0-9])(ya29\\.[A-Za-z0-9_-]{20,2000}+|GOCSPX-[A-Za-z0-9_-]{20,60}+)",
              "ya29.",
              "gocspx-"),
          // Azure: secrets of applications.
          form(
              "(?<![A-Za-z0-9_~.-])([A-Za-z0-9_~.-]{3}[0-9]Q(?:~|%7[Ee])[A-Za-z0-9_~.-]{31,34}+)",
              "q~", "q%7e"),
          // Registries, vaults and other services.
          form(
              "(?<![A-Za-z0-9])((?:npm_|dckr_(?:pat|oat)_|do[opr]_v1_|hf_|glsa_|glc_|[rs]k_(?:live|test)_"
                  + "|shpat_|sk-ant-|sk-proj-|hv[sbr]\\.|SG\\.|pypi-AgE|AGE-SECRET-KEY-1)"
                  + "[A-Za-z0-9_.-]{20,2000}+)",
              "npm_",
              "dckr_",
              "_v1_",
              "hf_",
              "glsa_",
              "glc_",
              "k_live_",
              "k_test_",
              "shpat_",
              "sk-ant-",
              "sk-proj-",
              "hvs.",
              "hvb.",
              "hvr.",
              "sg.",
              "pypi-age",
              "age-secret-key-"),
          // crypt(5): $id$salt$hash; {SSHA} of LDAP.
          form(
              "(\\$(?:1|2[abxy]?|5|6|7|y|gy|apr1|sha1|md5|scrypt|argon2(?:i|d|id)|pbkdf2(?:-sha\\d{1,3})?)"
                  + "\\$[A-Za-z0-9./$=,+*-]{16,512}+)",
              "$1$",
              "$2",
              "$5$",
              "$6$",
              "$7$",
              "$y$",
              "$gy$",
              "$apr1$",
              "$sha1$",
              "$md5",
              "$scrypt$",
              "$argon2",
              "$pbkdf2"),
          form("(\\{S?SHA(?:256|384|512)?\\}[A-Za-z0-9+/]{20,}+={0,2}+)", "{sha", "{ssha"),
          // A person's account in an address (RFC 3986), in a data source name of Go.
          form(
              "(://[^/\\s:@\"'<>]{0,256}+:)" + Forms.NONE + "([^/\\s\"'<>]{1,256})(?=@[^\\s@])",
              "://"),
          form(
              "(?<![\\w.-])([\\w.-]{1,64}+:)([^\\s\"'/]{1,128})(?=@(?:tcp|unix|udp)\\()",
              "@tcp(",
              "@unix(",
              "@udp("));

  private Prefixed() {}
}
