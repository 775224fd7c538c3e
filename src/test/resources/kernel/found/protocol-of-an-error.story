# --ctproto asks for the protocol of the connection that an ICMP error is about
family SIX
send in=eth1 mac=02:00:00:00:00:fe from=fd00:0:0:0:0:0:0:51 to=fd00:96:0:0:0:0:0:a protocol=17 sport=1025 dport=53 hops=61 state=NEW
send in=eth0 mac=02:00:00:00:00:fe from=fd00:96:0:0:0:0:0:a to=fd00:0:0:0:0:0:0:51 protocol=58 type=1 code=4 hops=61 state=RELATED quotes=first
rules NFT
*mangle
:PREROUTING ACCEPT [0:0]
:INPUT ACCEPT [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
-A PREROUTING -m conntrack --ctproto 17
COMMIT
