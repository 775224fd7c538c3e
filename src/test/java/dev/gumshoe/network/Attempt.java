package dev.gumshoe.network;

import java.util.List;

/**
 * Something tried over the network, with what every Debian has.
 *
 * @param to who is asked
 * @param port 0 for a ping
 * @param argv the command
 */
public record Attempt(String to, int port, List<String> argv) {
  static Attempt tcp(String to, int port) {
    return bash(to, port, ": <\"/dev/tcp/$0/$1\"");
  }

  /** Closes when the server has greeted, without reading that. */
  static Attempt deaf(String to, int port) {
    return bash(to, port, "exec 3<\"/dev/tcp/$0/$1\"; sleep 0.2");
  }

  private static Attempt bash(String to, int port, String script) {
    return new Attempt(
        to, port, List.of("timeout", "1.4", "bash", "-c", script, to, String.valueOf(port)));
  }

  static Attempt udp(String to, int port) {
    return perl(
        to,
        port,
        "-MIO::Socket::INET",
        "my $s=IO::Socket::INET->new(Proto=>'udp',PeerAddr=>'%s:%d');".formatted(to, port)
            + "$s->send('who is there, at this hour?');$s->recv(my $d,99)");
  }

  static Attempt ping(String to) {
    return perl(
        to,
        0,
        "-MSocket",
        "socket(S,2,3,1);my $p=pack('CCnnna*',8,0,0,7,1,'how are you?');"
            + "my $c=unpack('%32n*',$p);$c=($c>>16)+($c&0xffff) while $c>>16;"
            + "substr($p,2,2)=pack('n',~$c&0xffff);"
            + "send(S,$p,0,sockaddr_in(0,inet_aton('%s')));sleep 1".replace("%s", to));
  }

  private static Attempt perl(String to, int port, String module, String script) {
    return new Attempt(to, port, List.of("timeout", "0.4", "perl", module, "-e", script));
  }
}
