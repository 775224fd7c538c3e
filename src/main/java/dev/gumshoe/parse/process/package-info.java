/** Floor 1: what the kernel tells of processes and of open files: limits, descriptors, inotify. */
@NullMarked
package dev.gumshoe.parse.process;

import org.jspecify.annotations.NullMarked;
