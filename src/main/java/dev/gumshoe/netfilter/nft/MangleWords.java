package dev.gumshoe.netfilter.nft;

import dev.gumshoe.evidence.NftExpression.NftOperand;
import dev.gumshoe.evidence.NftExpression.NftOperation;
import dev.gumshoe.evidence.NftStatement;
import dev.gumshoe.parse.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What is set of a packet, in the words of iptables. */
final class MangleWords {
  private static final long ALL = 0xffff_ffffL;

  /** New value = (old value & ~mask) ^ value, as xt_MARK.h has it. */
  private record Xmark(long value, long mask) {
    static final Xmark NOTHING = new Xmark(0, 0);

    Optional<Xmark> then(NftOperation operation) {
      OptionalLong operand = Numbers.whole(operation.operand());
      if (operand.isEmpty()) {
        return Optional.empty();
      }
      long bits = operand.getAsLong();
      return switch (operation.operator()) {
        case "&" -> Optional.of(new Xmark(value & bits, (mask | ~bits) & ALL));
        case "|" -> Optional.of(new Xmark(value & ~bits | bits, mask | bits));
        case "^" -> Optional.of(new Xmark(value ^ bits, mask));
        default -> Optional.empty();
      };
    }
  }

  private MangleWords() {}

  static boolean add(Words words, NftStatement mangle) {
    Optional<NftOperand> value = Constants.single(mangle.right());
    if (value.isEmpty()) {
      return false;
    }
    return switch (mangle.left().text()) {
      case "meta mark" -> mark(words, value.get(), "meta mark", "ct mark");
      case "ct mark" -> mark(words, value.get(), "ct mark", "meta mark");
      case "tcp option maxseg size" -> segment(words, value.get());
      case "meta nftrace" -> {
        words.target("-j TRACE");
        yield value.get().low().equals("1");
      }
      default -> false;
    };
  }

  private static boolean segment(Words words, NftOperand value) {
    boolean path = value.selector().equals("rt mtu");
    boolean known = path || value.kind().equals("value");
    if (path) {
      words.target("-j TCPMSS", "--clamp-mss-to-pmtu");
    } else if (known) {
      words.target("-j TCPMSS", "--set-mss", value.low());
    }
    return known;
  }

  private static boolean mark(Words words, NftOperand value, String own, String other) {
    String target = own.equals("meta mark") ? "-j MARK" : "-j CONNMARK";
    OptionalLong number = Constants.number(value);
    if (number.isPresent()) {
      xmark(words, target, new Xmark(number.getAsLong(), ALL));
      return true;
    }
    if (value.selector().equals(other)) {
      return copied(words, value.operations(), own.equals("meta mark"));
    }
    Optional<Xmark> sum = Optional.of(Xmark.NOTHING);
    for (NftOperation operation : value.operations()) {
      sum = sum.flatMap(xmark -> xmark.then(operation));
    }
    boolean known = value.selector().equals(own) && sum.isPresent();
    if (known) {
      xmark(words, target, sum.get());
    }
    return known;
  }

  private static void xmark(Words words, String target, Xmark xmark) {
    words.target(
        target, "--set-xmark", Constants.hex(xmark.value()) + "/" + Constants.hex(xmark.mask()));
  }

  /** From the connection's mark to the packet's, or back. */
  private static boolean copied(Words words, List<NftOperation> operations, boolean restore) {
    boolean all = operations.isEmpty();
    boolean masked = operations.size() == 1 && operations.getFirst().operator().equals("&");
    OptionalLong mask =
        all
            ? OptionalLong.of(ALL)
            : masked ? Numbers.whole(operations.getFirst().operand()) : OptionalLong.empty();
    if (mask.isEmpty()) {
      return false;
    }
    String bits = Constants.hex(mask.getAsLong());
    // iptables-nft says of both masks only one; a rule of nft itself replaces the whole mark.
    String whole = words.managed() ? bits : Constants.hex(ALL);
    words.target(
        "-j CONNMARK",
        restore ? "--restore-mark" : "--save-mark",
        "--nfmask",
        restore ? whole : bits,
        "--ctmask",
        restore ? bits : whole);
    return true;
  }
}
