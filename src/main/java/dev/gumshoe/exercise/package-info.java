/**
 * Floor 4: incidents of the past to practise on: what a trainee may do, what it is worth, and what
 * is told afterwards. Nothing here touches a node.
 */
@NullMarked
package dev.gumshoe.exercise;

import org.jspecify.annotations.NullMarked;
