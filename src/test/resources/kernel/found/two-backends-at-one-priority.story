# which of two chains of one priority is asked first depends on which was made last
family FOUR
send in=eth0 mac=02:00:00:00:00:fe from=10.244.0.11 to=10.96.0.1 protocol=1 sport=53 dport=80 type=13 payload=20 hops=61 state=NEW
rules LEGACY
*filter
:INPUT ACCEPT [0:0]
:FORWARD DROP [0:0]
:OUTPUT ACCEPT [0:0]
COMMIT
rules NFT
*filter
:INPUT ACCEPT [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
-A FORWARD
COMMIT
