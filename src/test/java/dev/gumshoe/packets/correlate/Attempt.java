package dev.gumshoe.packets.correlate;

import java.util.List;

/** Commands that try something over the network, with what every Debian has, and others. */
final class Attempt {
  private Attempt() {}

  static String tcp(String to, int port) {
    return "timeout 1.4 perl -MIO::Socket::INET -e 'my $s=IO::Socket::INET->new(\"%s:%d\");print <$s>'"
        .formatted(to, port);
  }

  static String udp(String to, int port) {
    return ("timeout 0.4 perl -MIO::Socket::INET -e 'my"
            + " $s=IO::Socket::INET->new(Proto=>\"udp\",PeerAddr=>\"%s:%d\");$s->send(\"who is"
            + " there, at this hour?\");$s->recv(my $d,99)'")
        .formatted(to, port);
  }

  static String ping(String to) {
    return ("timeout 0.4 perl -MSocket -e 'socket(S,2,3,1);my $p=pack(q(CCnnna*),8,0,0,7,1,q(how"
            + " are you?));my $c=unpack(q(%%32n*),$p);$c=($c>>16)+($c&0xffff) while"
            + " $c>>16;substr($p,2,2)=pack(q(n),~$c&0xffff);send(S,$p,0,sockaddr_in(0,inet_aton(q(%s))));sleep"
            + " 1'")
        .formatted(to);
  }

  /** Commands that take back what these did. */
  static List<String> undo(List<String> spoil) {
    return spoil.stream()
        .map(line -> line.replace(" -A ", " -D ").replace(" add ", " del "))
        .toList()
        .reversed();
  }
}
