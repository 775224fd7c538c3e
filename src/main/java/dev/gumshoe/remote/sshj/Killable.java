package dev.gumshoe.remote.sshj;

import java.util.OptionalLong;

/** Something that runs on a node and can be killed there. */
interface Killable {
  /** The process id that the line told; empty when it has not, yet. */
  OptionalLong pid();

  /** Asks sshd to kill the session's processes; older ones do not listen (before OpenSSH 7.9). */
  void signalKill();
}
