# REDIRECT drops what came in by an interface that has no address
family FOUR
send in=cali2 mac=02:00:00:00:00:fe from=10.0.0.51 to=172.16.9.9 protocol=6 sport=1025 dport=53 flags=2 options=2 hops=61 state=NEW
rules LEGACY
*nat
:PREROUTING ACCEPT [0:0]
:INPUT ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
-A PREROUTING -p tcp -j REDIRECT --to-ports 15006
COMMIT
