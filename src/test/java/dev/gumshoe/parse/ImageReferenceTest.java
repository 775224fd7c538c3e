package dev.gumshoe.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.evidence.ImageName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageReferenceTest {
  private static final String HASH =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @CsvSource({
    "busybox, docker.io, library/busybox, latest",
    "busybox:1.36, docker.io, library/busybox, 1.36",
    "calico/node:v3.16.0, docker.io, calico/node, v3.16.0",
    "docker.io/busybox, docker.io, library/busybox, latest",
    "index.docker.io/library/busybox, docker.io, library/busybox, latest",
    "registry.k8s.io/pause:3.9, registry.k8s.io, pause, 3.9",
    "localhost/a, localhost, a, latest",
    "localhost:5000/a/b:1, localhost:5000, a/b, 1",
    "[fd00::1]:5000/a:1, '[fd00::1]:5000', a, 1",
    "dockerhub.kubekey.local/kubesphereio/pause:3.5, dockerhub.kubekey.local, kubesphereio/pause, 3.5"
  })
  void namesAreFilledIn(String text, String registry, String repository, String tag) {
    assertThat(ImageReference.read(text))
        .isEqualTo(new ImageName(text, registry, repository, tag, ""));
  }

  @ParameterizedTest
  @CsvSource({"a.b/c@, a.b, c, ''", "a.b/c:1@, a.b, c, 1"})
  void withADigestNoTagIsMeant(String name, String registry, String repository, String tag) {
    String text = name + "sha256:" + HASH;
    assertThat(ImageReference.read(text))
        .isEqualTo(new ImageName(text, registry, repository, tag, "sha256:" + HASH));
  }

  @ParameterizedTest
  @CsvSource({"''", "'a b'", "sha256:" + HASH, HASH, "a@sha256:12", "<none>@<none>"})
  void whatIsNoNameHasOnlyItsText(String text) {
    assertThat(ImageReference.read(text)).isEqualTo(new ImageName(text, "", "", "", ""));
  }
}
