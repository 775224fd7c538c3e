# a packet that offers no segment size is in no range: the negated match is true
family FOUR
send in=eth0 mac=02:00:00:00:00:fe from=10.0.0.50 to=10.0.1.1 protocol=6 sport=53 dport=53 flags=2 options=8 hops=61 state=NEW
rules NFT
*mangle
:PREROUTING ACCEPT [0:0]
:INPUT ACCEPT [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
-A INPUT -p tcp -m tcpmss ! --mss 0:1400
-A INPUT -p tcp -m tcpmss --mss 0:1400
COMMIT
