/** Floor 2: nodes over SSH; the only package that knows sshj. */
@NullMarked
package dev.gumshoe.remote.sshj;

import org.jspecify.annotations.NullMarked;
