package dev.gumshoe.remote.openssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.remote.NodeAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SshConfigTest {
  @TempDir private Path home;
  private Path file;

  @BeforeEach
  void directory() throws Exception {
    file = Files.createDirectory(home.resolve(".ssh")).resolve("config");
  }

  private HostSettings settings(String config, String address) throws Exception {
    Files.writeString(file, config);
    return SshConfig.read(file, home).settings(NodeAddress.parse(address), "me");
  }

  private List<Path> keys(String... names) {
    return Arrays.stream(names).map(home.resolve(".ssh")::resolve).toList();
  }

  @Test
  void withoutAConfigurationThereAreOpenSshsDefaults() throws Exception {
    assertThat(SshConfig.read(file, home).settings(NodeAddress.parse("node"), "me"))
        .isEqualTo(
            new HostSettings(
                "node",
                "me",
                22,
                "",
                keys("id_rsa", "id_ecdsa", "id_ed25519"),
                false,
                List.of(),
                List.of(),
                false,
                "",
                List.of()));
  }

  @Test
  void theFirstValueCountsAndIdentitiesAddUp() throws Exception {
    HostSettings settings =
        settings(
            """
            # comment
            Host prod-* !prod-9
              HostName   %h.example.org
              user=root
              PORT = 2222
              IdentityFile ~/.ssh/a
              IdentityFile "%d/.ssh/b %r"
              IdentitiesOnly yes
              ProxyJump root@one:22, two
            Host *
              User other
              Port 1
              IdentityFile c
              UserKnownHostsFile ~/.ssh/k1 /k2
              StrictHostKeyChecking yes
            """,
            "prod-1");
    assertThat(settings)
        .isEqualTo(
            new HostSettings(
                "prod-1.example.org",
                "root",
                2222,
                "",
                List.of(home.resolve(".ssh/a"), home.resolve(".ssh/b root"), home.resolve("c")),
                true,
                List.of("root@one:22", "two"),
                List.of(home.resolve(".ssh/k1"), Path.of("/k2")),
                true,
                "",
                List.of()));
    assertThat(settings(Files.readString(file), "prod-9").user()).isEqualTo("other");
  }

  @Test
  void whatTheAddressSaysComesFirst() throws Exception {
    HostSettings settings = settings("User a\nPort 1\n", "b@node:2");
    assertThat(settings.user() + settings.port()).isEqualTo("b2");
  }

  @Test
  void includesAreReadInPlaceAndEndWithTheirOwnSelection() throws Exception {
    Files.createDirectory(home.resolve(".ssh/d"));
    Files.writeString(
        home.resolve(".ssh/d/1.conf"), "Host node\n User first\nHost other\n Port 7\n");
    Files.writeString(home.resolve(".ssh/d/2.conf"), "Port 5\n");
    HostSettings settings =
        settings("Include d/*.conf missing\nHost node\n User second\n HostName x\n", "node");
    assertThat(settings.user() + settings.port() + settings.hostName()).isEqualTo("first5x");
    assertThat(settings("Host other\n Include d/2.conf\nHost *\n", "node").port()).isEqualTo(22);
  }

  @Test
  void anIncludeOfItselfEndsWithAWarning() throws Exception {
    assertThat(settings("Include config\nPort 3\n", "node").warnings())
        .singleElement()
        .asString()
        .contains("Include goes too deep");
  }

  @Test
  void matchIsFollowedByHostAndLeftOutOtherwise() throws Exception {
    HostSettings settings =
        settings(
            """
            Host alias
              HostName 10.0.0.1
            Match host 10.0.* originalhost alias
              User matched
            Match exec "rm -rf /tmp/x"
              Port 9
            Match all
              Port 4
            """,
            "alias");
    assertThat(settings.user() + settings.port()).isEqualTo("matched4");
    assertThat(settings.warnings())
        .containsExactly(file + " line 5: Match exec is not followed; the block is left out.");
  }

  @Test
  void uncheckedHostKeysAreNotFollowed() throws Exception {
    assertThat(settings("StrictHostKeyChecking no\nProxyCommand nc %h\n", "node").warnings())
        .containsExactly(
            file + " line 2: proxycommand is not followed.",
            "StrictHostKeyChecking no is not followed: unknown keys are asked about.");
  }

  @Test
  void damagedLinesAreNoObstacle() throws Exception {
    assertThat(settings("Host\nPort x\n=\n\"\nHost \"open\n\0\nUser\n", "node").port())
        .isEqualTo(22);
  }
}
