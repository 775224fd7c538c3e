package dev.gumshoe.ui.replay;

import dev.gumshoe.replay.TimeLine;
import dev.gumshoe.replay.TimeLine.Spent;
import dev.gumshoe.replay.TimeLine.Stretch;
import java.time.Duration;
import java.util.List;

/**
 * Where the parts of a time line stand on a strip: as wide as their time, but each wide enough to
 * be seen. Time away has one small width, however long: nothing happened in it.
 */
final class StripGeometry {
  private static final double AWAY = 4;

  /** All least widths together take no more of the strip than this. */
  private static final double LEAST_SHARE = 0.4;

  private final TimeLine line;

  /** Where each stretch begins, in pixels, and where the last ends. */
  private final double[] starts;

  private StripGeometry(TimeLine line, double[] starts) {
    this.line = line;
    this.starts = starts;
  }

  /**
   * For a strip.
   *
   * @param width of it, in pixels
   * @param least that a stretch is wide, where there is room
   */
  static StripGeometry of(TimeLine line, double width, double least) {
    List<Stretch> stretches = line.stretches();
    double[] floors =
        stretches.stream().mapToDouble(one -> away(one) ? AWAY * least : least).toArray();
    double floor = sum(floors);
    double scale = floor > LEAST_SHARE * width ? LEAST_SHARE * width / floor : 1;
    double[] times = stretches.stream().mapToDouble(one -> away(one) ? 0 : nanos(one)).toArray();
    double time = sum(times);
    double rest = width - floor * scale;
    double[] starts = new double[stretches.size() + 1];
    for (int at = 0; at < stretches.size(); at++) {
      double share = time > 0 ? times[at] / time : floors[at] / floor;
      starts[at + 1] = starts[at] + floors[at] * scale + rest * share;
    }
    return new StripGeometry(line, starts);
  }

  private static boolean away(Stretch stretch) {
    return stretch.spent() == Spent.AWAY;
  }

  private static double nanos(Stretch stretch) {
    return nanos(stretch.length());
  }

  private static double nanos(Duration time) {
    return time.getSeconds() * 1e9 + time.getNano();
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** Where a stretch begins. */
  double start(int stretch) {
    return starts[stretch];
  }

  /** Where a stretch ends. */
  double end(int stretch) {
    return starts[stretch + 1];
  }

  /** Where a position stands. */
  double x(int position) {
    List<Stretch> stretches = line.stretches();
    for (int at = 0; at < stretches.size(); at++) {
      if (position <= stretches.get(at).to()) {
        return start(at) + part(stretches.get(at), position) * (end(at) - start(at));
      }
    }
    return starts[stretches.size()];
  }

  private double part(Stretch stretch, int position) {
    int inside = Math.max(position, stretch.from()) - stretch.from();
    double length = nanos(stretch.length());
    if (length == 0) {
      return (double) inside / (stretch.to() - stretch.from());
    }
    Duration before = line.elapsed().get(stretch.from());
    return nanos(line.elapsed().get(stretch.from() + inside).minus(before)) / length;
  }

  /** The position that is nearest to a place. */
  int position(double place) {
    int low = 1;
    int high = Math.max(1, line.elapsed().size() - 1);
    while (low < high) {
      int middle = (low + high) / 2;
      if (x(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low > 1 && place - x(low - 1) <= x(low) - place ? low - 1 : low;
  }
}
