# The first process of a test's node, in namespaces of its own. $1: the node's directory.
set -eu
mount -t tmpfs node /var/log
mkdir -p /var/log/containers /var/log/pods
mount -t tmpfs node /run
mkdir -p /run/sshd /run/containerd
install -m 644 "$1/authorized_keys" /run/authorized_keys
for file in passwd group shadow sudoers; do
  mount --bind "$1/etc/$file" "/etc/$file"
done
ip link set lo up
# A way out that takes every packet and answers none: no router has this hardware address.
ip link add uplink type veth peer name cable
ip address add 192.0.2.2/24 dev uplink
ip link set cable up
ip link set uplink up
ip neighbour add 192.0.2.1 lladdr 02:00:00:00:00:01 dev uplink
ip route add default via 192.0.2.1
# Where a kernel has IPVS, ipvsadm would load it; the test is about a node whose IPVS cannot be read.
if modprobe --dry-run --quiet ip_vs 2>/dev/null; then mount --bind /dev/null /usr/sbin/ipvsadm; fi
echo ready
# The node ends with the test, however that ends: its standard input is closed then.
exec cat
