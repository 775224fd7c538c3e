# what comes over lo has no Ethernet address, negated or not
family FOUR
send from=10.0.1.1 to=10.0.1.1 protocol=6 sport=53 dport=53 flags=4 options=8 hops=77 uid=1337 state=INVALID
rules LEGACY
*mangle
:PREROUTING ACCEPT [0:0]
:INPUT ACCEPT [0:0]
:FORWARD ACCEPT [0:0]
:OUTPUT ACCEPT [0:0]
:POSTROUTING ACCEPT [0:0]
-A INPUT -m mac ! --mac-source 02:00:00:00:00:aa
COMMIT
