/** Classes that break the rules of the building, to prove that the rules can fail. */
@NullMarked
package dev.gumshoe.build.canary.cli;

import org.jspecify.annotations.NullMarked;
