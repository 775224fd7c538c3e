# xt_addrtype looks only at the address itself for UNICAST of IPv6
family SIX
send from=fd00:9:0:0:0:0:0:9 to=fd00:96:0:0:0:0:0:a protocol=6 sport=40000 dport=443 flags=2 options=2,4,8,3 hops=77 state=NEW
rules LEGACY
*mangle
:PREROUTING ACCEPT [0:0]
:INPUT ACCEPT [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
-A POSTROUTING -m addrtype --src-type UNICAST
-A POSTROUTING -m addrtype ! --src-type UNICAST
COMMIT
