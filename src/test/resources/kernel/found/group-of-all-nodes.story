# every node listens to 224.0.0.1: it is delivered, whatever the routes say
family FOUR
send in=eth0 mac=02:00:00:00:00:fe from=10.0.1.60 to=224.0.0.1 protocol=17 sport=1025 dport=53 hops=60 state=NEW
rules LEGACY
*filter
:INPUT ACCEPT [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
-A INPUT
COMMIT
