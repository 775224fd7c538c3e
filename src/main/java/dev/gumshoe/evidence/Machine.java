package dev.gumshoe.evidence;

import java.util.List;

/**
 * What the firmware says of the machine ({@code grep -s . /sys/class/dmi/id/…}), without serial
 * numbers.
 *
 * @param vendor {@code VMware, Inc.}
 * @param product {@code VMware Virtual Platform}
 * @param hypervisor {@code vmware}, {@code kvm}, {@code hyper-v}, {@code xen}, {@code virtualbox},
 *     {@code amazon}, {@code google}, {@code parallels}, {@code bhyve}; empty for a machine that
 *     does not say that it is a virtual one
 * @param fields all that was printed
 */
public record Machine(String vendor, String product, String hypervisor, List<MachineField> fields)
    implements Evidence {
  public Machine {
    fields = List.copyOf(fields);
  }

  /** A field, by the name of its file: {@code bios_version}. */
  public record MachineField(String name, String value, int line) {}
}
