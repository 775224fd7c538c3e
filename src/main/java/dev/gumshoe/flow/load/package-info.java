/** Floor 1: YAML to parsed flows. The only package that knows YAML. */
@NullMarked
package dev.gumshoe.flow.load;

import org.jspecify.annotations.NullMarked;
