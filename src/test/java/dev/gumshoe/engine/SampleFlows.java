package dev.gumshoe.engine;

/** Bodies of small flows. */
final class SampleFlows {
  private static final String FINDINGS =
      """
      findings:
        old:
          kind: fault
          title: The kernel is old
          cause: It runs ${kernel.release} on ${node}.
          sure: proven
          remedies:
            - title: Boot another one
              term: now
              precondition: The word is ${word}.
              commands: ["grubby --set-default ${kernel.release}", "logger ${word}"]
              touches: The node ${node} boots.
              verify: {step: look, expect: "not ${kernel.release}"}
              roll-back: "grubby --set-default ${word}"
              keep: nothing
        bare:
          kind: fault
          title: A module is not there
          cause: ip_vs is not loaded.
          sure: likely
          remedies:
            - title: Load it
              term: for-good
              precondition: none
              commands: [modprobe ip_vs]
              touches: nothing
              verify: {step: look, expect: the module}
              roll-back: modprobe -r ip_vs
              keep: a file in /etc/modules-load.d
        fine: {kind: healthy, title: It is fine, cause: All is well.}
        open: {kind: undetermined, title: It is open, cause: Nobody knows., next: ["Look at ${word}."]}
      """;

  /** Two pieces of evidence and three rules on a node, then a container, then a person. */
  static final String FORK =
      """
      start: look
      steps:
        look:
          title: What does the kernel say?
          why: It knows.
          gather:
            kernel: {on: node, run: [uname, -r], read: uname, as: root, limit: 5}
            modules: {on: node, run: [lsmod], read: lsmod, or: [{run: [cat, /proc/modules]}]}
          decide:
            - {when: kernel.release == 'old', because: "It runs ${kernel.release}.", to: old}
            - {when: "!modules.modules.exists(m, m.name == 'ip_vs')", because: No ip_vs., to: bare}
            - {when: "modules.modules.exists(m, m.name == 'ip_vs_rr')", because: Both., to: inside}
            - otherwise: {because: "Only ip_vs, and ${word}.", to: person}
          unknown: {because: The node does not tell., to: person}
        inside:
          title: What does the container say?
          why: It may differ.
          gather:
            route: {on: proxy, run: [ip, route, show, dev, "${word}"], read: ip-route}
          decide:
            - otherwise: {because: It has routes., to: fine}
          unknown: {because: It does not tell., to: person}
        person:
          title: What do you see?
          why: Only you can tell.
          ask:
            question: Is it red?
            how: Look at it.
            answers:
              - {id: red, label: It is red, because: It is red., to: bare}
              - {id: green, label: It is green, because: It is green., to: fine}
          unknown: {because: Nobody knows., to: open}
      """
          + FINDINGS;

  /** A step that the operator comes back to until its evidence is there. */
  static final String ROUND =
      """
      start: look
      steps:
        look:
          title: What does the kernel say?
          why: It knows.
          gather:
            kernel: {on: proxy, run: [uname, -r], read: uname}
          decide:
            - {when: kernel.release == 'old', because: It is old., to: old}
            - {when: kernel.release.startsWith('new'), because: "It is ${kernel.release}.", to: look}
            - {when: kernel.release == 'bare', because: It is bare., to: bare}
            - {when: kernel.release == 'odd', because: It is odd., to: open}
            - otherwise: {because: It is another., to: fine}
          unknown: {because: Nothing is known., to: look}
      """
          + FINDINGS;

  /** Two rules of one step lead to the same fault. */
  static final String TWICE =
      """
      start: look
      steps:
        look:
          title: What does the kernel say?
          why: It knows.
          gather:
            kernel: {on: proxy, run: [uname, -r], read: uname}
            modules: {on: node, run: [lsmod], read: lsmod}
          decide:
            - {when: kernel.release == 'old', because: It is old., to: old}
            - {when: kernel.release == 'new', because: It is new., to: fine}
            - {when: modules.modules.size() == 0, because: No modules., to: old}
            - otherwise: {because: It is another., to: bare}
          unknown: {because: Nothing is known., to: open}
      """
          + FINDINGS;

  private SampleFlows() {}
}
