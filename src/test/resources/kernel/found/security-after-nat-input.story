# iptables-nft gives its security table priority 150, legacy has 50: at INPUT it comes after nat
family SIX
send in=eth0 mac=02:00:00:00:00:fe from=fd00:244:0:0:0:0:0:10 to=fd00:1:0:0:0:0:0:1 protocol=50 hops=61 state=NEW
rules NFT
*nat
:PREROUTING ACCEPT [0:0]
:INPUT ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
-A INPUT -j SNAT --to-source fd00:1:0:0:0:0:0:1
COMMIT
*security
:INPUT ACCEPT [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
-A INPUT -s fd00:244::10
-A INPUT -s fd00:1::1
COMMIT
