# a packet that comes back over lo has its destination settled in OUTPUT: PREROUTING of nat is not asked
family SIX
send from=fd00:9:0:0:0:0:0:9 to=fd00:1:0:0:0:0:0:1 protocol=17 sport=53 dport=53 hops=77 uid=1337 state=NEW
rules LEGACY
*nat
:PREROUTING ACCEPT [0:0]
:INPUT ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
-A PREROUTING
COMMIT
