/**
 * Reading and printing of rules against what the real loaders take and print, in network
 * namespaces.
 */
@NullMarked
package dev.gumshoe.kernel.restore;

import org.jspecify.annotations.NullMarked;
