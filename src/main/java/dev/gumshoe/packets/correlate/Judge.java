package dev.gumshoe.packets.correlate;

/** Concludes about a connection of any protocol. */
final class Judge {
  private Judge() {}

  static Conclusion of(Course course) {
    return course.tcp() ? TcpJudge.of(course) : OtherJudge.of(course);
  }
}
