/** Floor 1: what ipvsadm and the kernel's /proc/net/ip_vs* print. */
@NullMarked
package dev.gumshoe.parse.ipvs;

import org.jspecify.annotations.NullMarked;
