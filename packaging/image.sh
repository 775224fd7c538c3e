#!/bin/sh
# Builds the application image (target/image/gumshoe, with a Java of its own) from target/gumshoe,
# which "mvn package" leaves. Every jar stays whole: repacking BouncyCastle breaks its signature.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
dist=$here/target/gumshoe
out=$here/target/image

if [ ! -d "$dist/lib" ]; then
  echo "image.sh: $dist is not there; run 'mvn package' first." >&2
  exit 2
fi

jpackage=
for candidate in "${JAVA_HOME:-}/bin/jpackage" /usr/lib/jvm/*25*/bin/jpackage "$(command -v jpackage || true)"; do
  if [ -x "$candidate" ] && [ "$("$candidate" --version | cut -d. -f1)" -ge 25 ]; then
    jpackage=$candidate
    break
  fi
done
if [ -z "$jpackage" ]; then
  echo "image.sh: jpackage of Java 25 or later was not found; set JAVA_HOME to such a JDK." >&2
  exit 2
fi

rm -rf "$out"
mkdir -p "$out"
input=$out/input
mkdir "$input"
cp "$dist"/lib/*.jar "$input"
cp -R "$dist/wizard-flows" "$input"

"$jpackage" --type app-image --name gumshoe --dest "$out" \
  --app-version "$(basename "$dist"/lib/gumshoe-*.jar .jar | sed 's/^gumshoe-//')" \
  --description "Guided diagnosis of Kubernetes nodes over SSH" \
  --input "$input" --main-jar "$(basename "$dist"/lib/gumshoe-*.jar)" \
  --main-class dev.gumshoe.launch.Main \
  --module-path "$dist/lib/javafx" \
  --add-modules javafx.controls,java.desktop,java.naming,java.sql,java.xml,java.management,java.logging,java.security.jgss,java.net.http,jdk.unsupported,jdk.crypto.ec,jdk.security.auth,jdk.charsets,jdk.localedata \
  --java-options "--enable-native-access=javafx.graphics,ALL-UNNAMED" \
  --java-options "--sun-misc-unsafe-memory-access=allow" \
  --java-options "-XX:+UseSerialGC" --java-options "-XX:TieredStopAtLevel=1" \
  --java-options "-Dgumshoe.flows=\$APPDIR/wizard-flows"
rm -rf "$input"
echo "The image is in $out/gumshoe; start it with $out/gumshoe/bin/gumshoe."
