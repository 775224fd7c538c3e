# TPROXY drops what no transparent socket is there for
family SIX
send in=cali1 mac=02:00:00:00:00:fe from=fd00:0:0:0:0:0:0:51 to=fd00:0:0:0:0:0:0:50 protocol=17 sport=1025 dport=30080 hops=60 state=NEW
rules NFT
*mangle
:PREROUTING ACCEPT [0:0]
:INPUT ACCEPT [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
-A PREROUTING -p udp -j TPROXY --on-port 15006 --tproxy-mark 0x1/0x1
COMMIT
