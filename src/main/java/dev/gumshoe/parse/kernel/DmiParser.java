package dev.gumshoe.parse.kernel;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.Machine;
import dev.gumshoe.evidence.Machine.MachineField;
import dev.gumshoe.evidence.Why;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code grep -s . /sys/class/dmi/id/sys_vendor /sys/class/dmi/id/product_name …}. */
public final class DmiParser implements Parser {
  private static final Pattern FIELD =
      Pattern.compile("/sys/(?:class|devices/virtual)/dmi/id/([\\w/]{1,60}):(.*)");

  /** Numbers that name one machine, and files of the kernel that are no fields. */
  private static final Pattern LEFT_OUT =
      Pattern.compile(".*_(serial|uuid|asset_tag)|uevent|modalias|power/.*|subsystem.*");

  private static final List<String> TELLING =
      List.of("product_name", "sys_vendor", "board_vendor", "bios_vendor", "product_version");

  /** How fields begin on a virtual machine, as systemd-detect-virt(1) tells them apart. */
  private static final Map<String, String> HYPERVISORS =
      Map.ofEntries(
          Map.entry("VMware", "vmware"),
          Map.entry("VMW", "vmware"),
          Map.entry("KVM", "kvm"),
          Map.entry("QEMU", "kvm"),
          Map.entry("OpenStack", "kvm"),
          Map.entry("KubeVirt", "kvm"),
          Map.entry("Alibaba Cloud", "kvm"),
          Map.entry("Virtual Machine", "hyper-v"),
          Map.entry("Hyper-V", "hyper-v"),
          Map.entry("Xen", "xen"),
          Map.entry("innotek GmbH", "virtualbox"),
          Map.entry("VirtualBox", "virtualbox"),
          Map.entry("Amazon EC2", "amazon"),
          Map.entry("Google Compute Engine", "google"),
          Map.entry("Parallels", "parallels"),
          Map.entry("BHYVE", "bhyve"));

  /** The parser; it keeps nothing between captures. */
  public DmiParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, DmiParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<MachineField>();
    for (Line line : Lines.of(capture).stdout()) {
      Matcher field = FIELD.matcher(line.text());
      if (!field.matches()) {
        if (!line.blank()) {
          problems.unread(line, "a field of the firmware (/sys/class/dmi/id/NAME:VALUE)");
        }
      } else if (!LEFT_OUT.matcher(field.group(1)).matches()) {
        found.add(new MachineField(field.group(1), field.group(2).strip(), line.number()));
      }
    }
    return found.isEmpty() && problems.none()
        ? new Reading.NotRead(Why.UNSUPPORTED, "The machine has no DMI, or none of these fields.")
        : problems.with(
            new Machine(
                value(found, "sys_vendor"),
                value(found, "product_name"),
                hypervisor(found),
                found));
  }

  private static String value(List<MachineField> fields, String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(MachineField::value)
        .findFirst()
        .orElse("");
  }

  private static String hypervisor(List<MachineField> fields) {
    return TELLING.stream()
        .map(name -> value(fields, name))
        .flatMap(
            value ->
                HYPERVISORS.entrySet().stream()
                    .filter(known -> value.startsWith(known.getKey()))
                    .map(Map.Entry::getValue))
        .findFirst()
        .orElse("");
  }
}
