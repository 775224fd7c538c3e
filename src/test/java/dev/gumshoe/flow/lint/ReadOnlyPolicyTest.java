package dev.gumshoe.flow.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyPolicyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cat /etc/kubernetes/admin.conf",
        "cat ${file}",
        "grep -c br_netfilter /proc/modules",
        "tail -f /var/log/messages",
        "ls -l /etc/alternatives/iptables",
        "date",
        "date -u +%s",
        "find /proc -maxdepth 3 -lname *inotify*",
        "find /proc/1/fd /proc/2/fd -maxdepth 1 ( -type l -o -name x ) -printf %p",
        "dmesg -T --level err,warn",
        "sysctl -n net.ipv4.ip_forward net.ipv4.vs.conntrack",
        "sysctl -a",
        "systemctl status --no-pager kubelet",
        "systemctl --no-pager show -p ActiveState ${unit}",
        "journalctl --no-pager -o cat -n 2000 -u kube-proxy",
        "journalctl -k -b -1 --since=-1h",
        "update-alternatives --display iptables",
        "iptables -V",
        "iptables -t nat -S",
        "iptables -nvL",
        "iptables -nvL FORWARD",
        "iptables -w 5 -t nat -L KUBE-SERVICES -n --line-numbers",
        "iptables-save -c -t nat",
        "iptables-nft-save",
        "ip6tables-legacy-save",
        "nft list ruleset",
        "nft -j list table ip nat",
        "ipvsadm -Ln",
        "ipvsadm -Lnc",
        "ipvsadm -L -n --stats",
        "ipvsadm --list --numeric --connection",
        "ipset list",
        "ipset list KUBE-CLUSTER-IP -t",
        "ipset -o save list",
        "conntrack -L -p tcp --dport 443",
        "conntrack -S",
        "ip addr",
        "ip -4 addr show dev kube-ipvs0",
        "ip -d -s link show",
        "ip -n pod1 route show table all",
        "ip route get ${vip}",
        "ip -j neigh",
        "ip rule",
        "ip netns list",
        "ip xfrm state",
        "bridge fdb show",
        "ss -lntp",
        "ss -tan state established",
        "nstat -asz",
        "ethtool eth0",
        "ethtool -k ${device}",
        "ethtool --statistics eth0",
        "tcpdump -nn -l -i eth0 -c 20 tcp port 443",
        "tcpdump -i any -w - -c 5",
        "timeout 5 cat /proc/net/ip_vs",
        "timeout -s KILL 5s timeout 3 ip addr",
        "nc -zv -w 3 ${vip} 443",
        "ping -n -c 2 -W 1 -M do -s 1472 ${vip}",
        "curl -sS -m 3 http://127.0.0.1:10249/proxyMode",
        "curl -sSk -o /dev/null -w %{http_code} https://${vip}:${port}/",
        "crictl ps -a",
        "crictl --runtime-endpoint unix:///run/containerd/containerd.sock inspect ${id}",
        "docker inspect ${id}",
        "ctr -n k8s.io containers ls",
        "ctr --namespace=k8s.io t ls",
        "kubectl -n kube-system get pods -o wide",
        "kubectl get pods -A -w",
        "kubectl auth can-i list pods",
      })
  void commandsThatLookAreAllowed(String command) {
    assertThat(ReadOnlyPolicy.objection(words(command))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rm -rf /",
        "sudo cat /etc/shadow",
        "env rm x",
        "sh -c id",
        "bash -c rm",
        "bash -x script",
        "find / -name x",
        "find / -maxdepth",
        "find / -name -maxdepth 3",
        "find / -maxdepth 3 -delete",
        "find / -maxdepth 3 -name x -exec rm {} ;",
        "find / -maxdepth 3 -fprintf /etc/x y",
        "find / -maxdepth 3 -ok rm {} ;",
        "find / -maxdepth 3 x -fls /etc/x",
        "xargs rm",
        "nsenter -t 1 -n ip addr",
        "${program} -V",
        "tee /etc/x",
        "dd if=/dev/zero of=/dev/sda",
        "date -s 2026-01-01",
        "date 010100002026",
        "dmesg -C",
        "dmesg -n 1",
        "dmesg -c",
        "hostname other",
        "sysctl -w a=b",
        "sysctl a=b",
        "sysctl -n a=b",
        "sysctl ${name}",
        "sysctl -p",
        "sysctl --system",
        "sysctl --load=/etc/x",
        "systemctl restart kubelet",
        "systemctl --no-pager -t service stop kubelet",
        "systemctl -H other status kubelet",
        "journalctl --vacuum-size=1",
        "journalctl --rotate",
        "journalctl --cursor-file=/etc/x",
        "journalctl --vacuum-tim=1",
        "update-alternatives --set iptables /usr/sbin/iptables-legacy",
        "update-alternatives --display iptables --auto",
        "iptables -L -Z",
        "iptables -LZ -F",
        "iptables -nvZ",
        "iptables -vnF",
        "iptables -L --zer",
        "iptables -t nat -A POSTROUTING -j MASQUERADE",
        "iptables -P FORWARD ACCEPT",
        "iptables -L -M /tmp/x",
        "iptables-save -f /etc/x",
        "iptables-save -M /tmp/x",
        "iptables-restore",
        "nft flush ruleset",
        "nft -f /tmp/x",
        "nft list ruleset ; flush ruleset",
        "nft list|ruleset;flush|ruleset",
        "nft list table ip ${table}",
        "nft -i",
        "ipvsadm -C",
        "ipvsadm -Z",
        "ipvsadm -LC",
        "ipvsadm --clear",
        "ipvsadm -A -t 10.0.0.1:80",
        "ipvsadm -L --set 1 1 1",
        "ipset flush",
        "ipset save -f /etc/x",
        "ipset list -file /etc/x",
        "ipset -f /etc/x save",
        "ipset destroy",
        "conntrack -D -p udp",
        "conntrack -L -z",
        "conntrack -F",
        "conntrack -L -D",
        "ip -batch /tmp/x",
        "ip -b /tmp/x",
        "ip -force -batch show",
        "ip -n ns link set eth0 down",
        "ip -n show link set eth0 down",
        "ip link set eth0 down",
        "ip link ${verb}",
        "ip addr add 10.0.0.1/8 dev eth0",
        "ip addr flush dev eth0",
        "ip route flush cache",
        "ip route save",
        "ip netns exec x rm y",
        "ip -all netns exec rm",
        "ip vrf exec x rm y",
        "ip xfrm state flush",
        "bridge -batch /tmp/x",
        "bridge fdb add x dev y",
        "ss -K dst 10.0.0.1",
        "ss -tK",
        "ss -D /etc/x",
        "nstat",
        "nstat -d 1",
        "nstat -rs",
        "ethtool -K eth0 tx off",
        "ethtool -s eth0 speed 10",
        "ethtool -p eth0",
        "ethtool -k eth0 tx off",
        "ethtool --offload eth0",
        "tcpdump -w /etc/x",
        "tcpdump -w /etc/x -w -|x",
        "tcpdump -i eth0 -z rm -w -",
        "tcpdump -G 1 -w -",
        "tcpdump -nnw /etc/x",
        "tcpdump -w/etc/x",
        "timeout 5 rm -rf /",
        "timeout 5",
        "timeout -k 1 5 bash -c rm",
        "timeout --sig=KILL 5 rm",
        "nc -l -p 80",
        "nc -z -e /bin/sh host 80",
        "nc host 80",
        "ping -f -c 2 host",
        "ping -c 2 -i 0.01 host",
        "ping host",
        "ping -c 1000 host",
        "ping -c 2",
        "curl -X POST http://x",
        "curl -o /etc/x http://x",
        "curl -o/etc/x http://x",
        "curl -so /etc/x http://x",
        "curl -O http://x",
        "curl file:///etc/passwd",
        "curl -d a=b http://x",
        "curl -w %output{/etc/x} http://x",
        "curl -T /etc/passwd http://x",
        "curl -K /tmp/config",
        "curl ${url}",
        "curl",
        "crictl exec x ls",
        "crictl rm x",
        "crictl stop x",
        "docker --config ps rm x",
        "docker exec x ls",
        "docker run x",
        "ctr images rm x",
        "ctr t exec x",
        "ctr run x",
        "podman rm x",
        "kubectl delete pod x",
        "kubectl -n x apply -f y",
        "kubectl get --raw /x",
        "kubectl exec x -- ls",
        "kubectl cluster-info dump --output-directory=/etc",
        "kubectl get pods --profile=cpu --profile-output=/etc/x",
        "kubectl --as get delete pod x",
      })
  void commandsThatCanChangeSomethingAreRefused(String command) {
    assertThat(ReadOnlyPolicy.objection(words(command))).isPresent();
  }

  @Test
  void onlyTheConnectionScriptIsAScript() {
    String script = ReadOnlyPolicy.TCP_CONNECT;
    assertThat(ReadOnlyPolicy.objection(List.of("bash", "-c", script, "${vip}", "443"))).isEmpty();
    assertThat(
            ReadOnlyPolicy.objection(
                List.of("timeout", "4", "bash", "-c", script, "${vip}", "${port}")))
        .isEmpty();
    assertThat(ReadOnlyPolicy.objection(List.of("bash", "-c", script + "; rm x", "a", "1")))
        .isPresent();
    assertThat(ReadOnlyPolicy.objection(List.of("bash", "-c", script, "a"))).isPresent();
  }

  @Test
  void refusalSaysWhatIsRefused() {
    assertThat(ReadOnlyPolicy.objection(List.of("rm", "-rf", "/")))
        .contains("'rm' is not known to be read-only; a probe only looks");
    assertThat(ReadOnlyPolicy.objection(List.of("ipvsadm", "-C")))
        .contains("'ipvsadm -C' can change the target, or is not known not to; a probe only looks");
  }

  /** A bar stands for a space within an argument. */
  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    for (String word : command.split(" ")) {
      words.add(word.replace('|', ' '));
    }
    return words;
  }
}
