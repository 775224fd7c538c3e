package dev.gumshoe.network;

import java.util.List;

/** Programs that answer; each writes {@code ready} when it does. */
public final class Server {
  private Server() {}

  /** Takes connections at TCP port 8080, and closes them. */
  public static List<String> silent() {
    return tcp(8080, "");
  }

  /** Greets at TCP port 8081, as SSH and MySQL do. */
  public static List<String> greeting() {
    return tcp(8081, "print $c qq(hello\\n);");
  }

  private static List<String> tcp(int port, String says) {
    return perl(
        "my $s=IO::Socket::INET->new(Listen=>9,LocalPort=>%d,ReuseAddr=>1);".formatted(port)
            + "print qq(ready\\n);while(my $c=$s->accept){%sclose $c}".formatted(says));
  }

  /** Gives back what comes at UDP port 5353. */
  public static List<String> udp() {
    return perl(
        "my $s=IO::Socket::INET->new(Proto=>'udp',LocalPort=>5353);print qq(ready\\n);"
            + "while($s->recv(my $d,999)){$s->send($d)}");
  }

  private static List<String> perl(String script) {
    return List.of("perl", "-MIO::Socket::INET", "-e", "$|=1;$SIG{PIPE}='IGNORE';" + script);
  }
}
