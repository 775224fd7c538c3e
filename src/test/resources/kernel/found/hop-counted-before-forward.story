# the time to live is one less in FORWARD
family FOUR
send in=eth0 mac=02:00:00:00:00:fe from=10.0.0.50 to=192.0.2.7 protocol=50 hops=61 state=NEW
rules LEGACY
*security
:INPUT ACCEPT [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
-A FORWARD -m ttl --ttl-lt 61
-A FORWARD -m ttl --ttl-eq 60
COMMIT
