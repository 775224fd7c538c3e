package dev.gumshoe.remote.kubectl;

import dev.gumshoe.remote.Command;
import dev.gumshoe.remote.Privilege;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to call kubectl that reaches the cluster as its administrator. Paths are those of the
 * distributions' own documents: kubeadm's {@code admin.conf}, k3s' built-in kubectl, RKE2's {@code
 * rke2.yaml} and its binary in {@code /var/lib/rancher/rke2/bin}, k0s' and MicroK8s' built-in ones.
 */
enum KubectlWay {
  /** As the account has it: {@code KUBECONFIG}, {@code ~/.kube/config}. */
  OWN(Privilege.OPERATOR, "kubectl"),
  KUBEADM(Privilege.ROOT, "kubectl", "--kubeconfig=/etc/kubernetes/admin.conf"),
  K3S(Privilege.ROOT, "/usr/local/bin/k3s", "kubectl"),
  RKE2(
      Privilege.ROOT,
      "/var/lib/rancher/rke2/bin/kubectl",
      "--kubeconfig=/etc/rancher/rke2/rke2.yaml"),
  K0S(Privilege.ROOT, "/usr/local/bin/k0s", "kubectl"),
  MICROK8S(Privilege.ROOT, "/snap/bin/microk8s", "kubectl");

  private final Privilege privilege;
  private final List<String> words;

  KubectlWay(Privilege privilege, String... words) {
    this.privilege = privilege;
    this.words = List.of(words);
  }

  /** Whether it is about a kubectl at all. */
  static boolean meant(Command command) {
    return command.argv().getFirst().equals("kubectl");
  }

  /** A command that begins with {@code kubectl}, called this way. */
  Command of(Command asked) {
    var argv = new ArrayList<>(words);
    argv.addAll(asked.argv().subList(1, asked.argv().size()));
    boolean root = privilege == Privilege.ROOT || asked.privilege() == Privilege.ROOT;
    return new Command(
        argv, root ? Privilege.ROOT : Privilege.OPERATOR, asked.limit(), asked.outputLimit());
  }
}
