package dev.gumshoe.evidence;

/**
 * Which iptables is installed, and which rule set of the kernel it works on.
 *
 * @param tool as it names itself: {@code iptables}, {@code ip6tables-save}
 * @param version without the letter: {@code 1.8.9}
 * @param backend {@code legacy} or {@code nf_tables}; before 1.8 there was only legacy, and it is
 *     not printed
 */
public record IptablesVersion(String tool, String version, String backend, int line)
    implements Evidence {}
