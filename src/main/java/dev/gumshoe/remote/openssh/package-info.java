/** Floor 1: the files of OpenSSH's client: its configuration, and known hosts. */
@NullMarked
package dev.gumshoe.remote.openssh;

import org.jspecify.annotations.NullMarked;
