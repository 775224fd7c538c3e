package dev.gumshoe.redact.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Headers, lines of files and whole files with a secret in a form of their own. */
final class Documents {
  private static final Pattern HOLE = Pattern.compile("%s");

  private final List<Document> made = new ArrayList<>();

  private Documents() {}

  /** A text with secrets in it. */
  record Document(String kind, String text, Secret secret) {}

  static List<Document> headers(Letters letters) {
    var documents = new Documents();
    documents.add(
        "Basic", "Authorization: Basic %s", () -> Letters.base64("admin:" + letters.alnum(20)));
    documents.add("Bearer", "Authorization: Bearer %s", () -> letters.url(40));
    documents.add(
        "proxy", "Proxy-Authorization: Basic %s", () -> Letters.base64("a:" + letters.alnum(20)));
    documents.add("small", "authorization: bearer %s", () -> letters.alnum(64));
    documents.add("GitHub's", "Authorization: token %s", () -> letters.hex(20));
    documents.add("none", "Authorization: %s", () -> letters.alnum(40));
    documents.add("Negotiate", "Authorization: Negotiate %s", () -> letters.base64(90));
    documents.add(
        "Digest",
        "Authorization: Digest username=\"x\", realm=\"y\", response=\"%s\"",
        () -> letters.hex(16));
    documents.add(
        "AWS",
        "Authorization: AWS4-HMAC-SHA256 Credential=x/20260304/eu/s3/aws4_request, SignedHeaders=host, Signature=%s",
        () -> letters.hex(32));
    documents.add("Vault", "X-Vault-Token: %s", () -> letters.alnum(26));
    documents.add("GitLab's", "PRIVATE-TOKEN: %s", () -> letters.alnum(26));
    documents.add("service's", "X-Api-Key: %s", () -> letters.alnum(32));
    documents.add("cookie", "Cookie: a=b; sid=%s", () -> letters.url(32));
    documents.add("new cookie", "Set-Cookie: session=%s; Path=/; HttpOnly", () -> letters.url(32));
    return documents.made;
  }

  static List<Document> lines(Letters letters) {
    var documents = new Documents();
    Stream.of("$1$", "$5$", "$6$", "$apr1$")
        .forEach(
            id ->
                documents.add(
                    "crypt " + id,
                    "root:" + id + "aB3dE6gH$%s:19000:0:99999:7:::",
                    () -> letters.of(Letters.ALNUM + "./", 43)));
    documents.add("bcrypt", "admin:$2y$05$%s", () -> letters.of(Letters.ALNUM + "./", 53));
    documents.add(
        "yescrypt",
        "root:$y$j9T$aB3dE6gHiJ$%s:19000::::::",
        () -> letters.of(Letters.ALNUM + "./", 43));
    documents.add("LDAP", "userPassword: {SSHA}%s", () -> letters.base64(24));
    documents.add("snmpd", "rocommunity %s 10.0.0.0/8", () -> letters.alnum(12));
    documents.add("snmpd com2sec", "com2sec local default %s", () -> letters.alnum(12));
    documents.add("snmpd user", "createUser me SHA \"%s\" AES", () -> letters.alnum(16));
    documents.add("snmpwalk", "snmpwalk -v2c -c %s 10.0.0.1 system", () -> letters.alnum(12));
    documents.add("ip xfrm", "\tauth-trunc hmac(sha256) 0x%s 128", () -> letters.hex(32));
    documents.add("ip xfrm, aead", "\taead rfc4106(gcm(aes)) 0x%s 128", () -> letters.hex(20));
    documents.add("ipsec.secrets", "10.0.0.1 10.0.0.2 : PSK \"%s\"", () -> letters.alnum(30));
    documents.add("netrc", "machine x.example login me password %s", () -> letters.alnum(16));
    documents.add("BIND", "\tsecret \"%s\";", () -> letters.base64(32));
    documents.add("WireGuard", "PrivateKey = %s", () -> letters.base64(32));
    documents.add("WireGuard, shared", "PresharedKey = %s", () -> letters.base64(32));
    documents.add("npmrc", "//registry.example/:_authToken=%s", () -> letters.alnum(36));
    documents.add("npmrc, account", "_auth=%s", () -> Letters.base64("me:" + letters.alnum(16)));
    documents.add("curl -u", "curl -u admin:%s https://10.0.0.1/", () -> letters.alnum(16));
    documents.add("etcdctl", "etcdctl --user root:%s get /", () -> letters.alnum(16));
    documents.add(
        "etcdctl's variable", "ETCDCTL_USER=root:%s etcdctl get /", () -> letters.alnum(16));
    documents.add("sshpass", "sshpass -p %s ssh me@10.0.0.1", () -> letters.alnum(16));
    documents.add("mysql", "mysql -h 10.0.0.1 -u root -p%s db", () -> letters.alnum(16));
    documents.add("redis-cli", "redis-cli -h 10.0.0.1 -a %s ping", () -> letters.alnum(16));
    documents.add("ldapsearch", "ldapsearch -D cn=me -w %s -b dc=x", () -> letters.alnum(16));
    documents.add("openssl", "openssl rsa -passin pass:%s -in k", () -> letters.alnum(16));
    documents.add(
        "kubeadm",
        "kubeadm join 10.0.0.1:6443 --token %s --discovery-token-ca-cert-hash sha256:0",
        () -> letters.lowerAlnum(6) + "." + letters.lowerAlnum(16));
    documents.add(
        "bootstrap token",
        "[bootstrap-token] %s was made",
        () -> letters.lowerAlnum(6) + "." + letters.lowerAlnum(16));
    documents.add(
        "Azure storage",
        "DefaultEndpointsProtocol=https;AccountName=a;AccountKey=%s;EndpointSuffix=x",
        () -> letters.base64(64));
    documents.add(
        "Azure signature",
        "https://a.blob.example/c?sv=2022&sig=%s&se=2026",
        () -> Surroundings.percent(letters.base64(32)));
    documents.add(
        "Slack's hook", "https://hooks.slack.com/services/T0001/B0001/%s", () -> letters.alnum(24));
    documents.add(
        "CIFS", "//srv/x /mnt cifs rw,username=me,password=%s,uid=0 0 0", () -> letters.alnum(16));
    documents.add(
        "Go's map",
        "headers: map[Accept:[*/*] Authorization:[Bearer %s]]",
        () -> letters.alnum(40));
    documents.add(
        "TLS session",
        "    Master-Key: %s",
        () -> letters.hex(48).toUpperCase(java.util.Locale.ROOT));
    return documents.made;
  }

  static List<Document> files(Letters letters) {
    var documents = new Documents();
    Supplier<String> value = () -> Letters.base64(letters.alnum(24));
    documents.add(
        "Secret",
        "apiVersion: v1\ndata:\n  a: %s\n  b.c: %s\nkind: Secret\nmetadata:\n  name: x\n",
        value);
    documents.add(
        "Secret, kind first",
        "---\nkind: Secret\nmetadata:\n  name: x\nstringData:\n  a: %s\ntype: Opaque\n---\nkind: Pod\n",
        () -> letters.alnum(30));
    documents.add(
        "Secret in a list",
        "apiVersion: v1\nitems:\n- apiVersion: v1\n  data:\n    a: %s\n  kind: Secret\n  metadata:\n    name: x\nkind: List\n",
        value);
    documents.add(
        "Secret, block",
        "kind: Secret\nstringData:\n  a.conf: |\n    k = %s\n    z\nmetadata:\n  name: x\n",
        () -> letters.alnum(30));
    documents.add(
        "Secret, JSON",
        "{\n  \"apiVersion\": \"v1\",\n  \"data\": {\n    \"a\": \"%s\"\n  },\n  \"kind\": \"Secret\",\n  \"metadata\": {\"name\": \"x\"}\n}\n",
        value);
    documents.add(
        "Secret, compact",
        "{\"kind\":\"Secret\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"x\"},\"data\":{\"a\":\"%s\",\"b\":\"%s\"}}\n",
        value);
    documents.add(
        "config.json",
        "{\"auths\":{\"registry.example\":{\"auth\":\"%s\",\"email\":\"a@b\"}}}\n",
        () -> Letters.base64("me:" + letters.alnum(20)));
    documents.add(
        "dockerconfigjson",
        "  .dockerconfigjson: %s\n",
        () ->
            Letters.base64(
                "{\"auths\":{\"r.example\":{\"auth\":\""
                    + Letters.base64("me:" + letters.alnum(20))
                    + "\"}}}"));
    documents.add(
        "kubeconfig",
        "users:\n- name: me\n  user:\n    client-key-data: %s\n    token: %s\n",
        () -> letters.base64(60));
    documents.add(
        "encryption",
        "resources:\n- providers:\n  - aescbc:\n      keys:\n      - name: key1\n        secret: %s\n",
        () -> letters.base64(32));
    documents.add(
        "service account of Google",
        "{\"type\":\"service_account\",\"private_key_id\":\"0\",\"private_key\":\"%s\",\"client_email\":\"a@b\"}",
        () ->
            "-----BEGIN PRIVATE"
                + " KEY-----\\n"
                + letters.alnum(64)
                + "\\n-----END PRIVATE"
                + " KEY-----\\n");
    documents.add(
        "wg",
        "[Interface]\nPrivateKey = %s\nListenPort = 51820\n\n[Peer]\nPublicKey = AAAA\nPresharedKey = %s\n",
        () -> letters.base64(32));
    return documents.made;
  }

  private void add(String kind, String form, Supplier<String> maker) {
    List<String> hidden = new ArrayList<>();
    String text =
        HOLE.matcher(form)
            .replaceAll(
                _ -> {
                  hidden.add(maker.get());
                  return java.util.regex.Matcher.quoteReplacement(hidden.getLast());
                });
    made.add(new Document(kind, text, new Secret(kind, "x", hidden.getFirst(), hidden)));
  }
}
