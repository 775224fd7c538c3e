/** Floor 4: nodes to practise on, which answer from a case over SSH. */
@NullMarked
package dev.gumshoe.practice;

import org.jspecify.annotations.NullMarked;
