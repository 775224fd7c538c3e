package dev.gumshoe.netfilter.compare;

import java.util.stream.Stream;

/** Says what one kind of difference means. */
@FunctionalInterface
interface Explanation {
  Stream<Note> on(Compared compared);
}
