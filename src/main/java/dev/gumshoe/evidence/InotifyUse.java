package dev.gumshoe.evidence;

import java.util.List;

/**
 * Who watches files with inotify (proc_pid_fdinfo(5)).
 *
 * @param instances of all processes told of
 * @param watches of all processes told of; 0 where the command told of instances only
 * @param processes the one with most watches first, then by instances
 */
public record InotifyUse(long instances, long watches, List<InotifyProcess> processes)
    implements Evidence {
  public InotifyUse {
    processes = List.copyOf(processes);
  }

  /** A process; {@code line} is the first that tells of it. */
  public record InotifyProcess(long pid, long instances, long watches, int line) {}
}
