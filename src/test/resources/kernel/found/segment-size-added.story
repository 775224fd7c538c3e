# TCPMSS adds its option to a packet that has none, which makes it longer
family FOUR
send in=cali1 mac=02:00:00:00:00:fe from=10.0.0.51 to=10.96.0.10 protocol=6 sport=53 dport=80 flags=2 hops=61 state=NEW
rules LEGACY
*mangle
:PREROUTING ACCEPT [0:0]
:INPUT ACCEPT [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
-A FORWARD -p tcp -m tcp --tcp-flags SYN,RST SYN -j TCPMSS --set-mss 1400
-A POSTROUTING -m length --length 0:40
COMMIT
