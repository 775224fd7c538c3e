package dev.gumshoe.evidence;

/**
 * How many tasks ran or waited ({@code /proc/loadavg}, proc_loadavg(5)). Tasks that wait for a disk
 * count as well, so a high load alone is not a busy processor.
 *
 * @param one average of the last minute
 * @param five average of the last five minutes
 * @param fifteen average of the last quarter of an hour
 * @param running tasks that run or could run now; −1 where it is not told
 * @param tasks all of them; −1 where it is not told
 */
public record LoadAverage(
    double one, double five, double fifteen, long running, long tasks, int line)
    implements Evidence {}
