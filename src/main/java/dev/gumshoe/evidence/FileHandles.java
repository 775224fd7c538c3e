package dev.gumshoe.evidence;

/**
 * Open files of the whole system ({@code /proc/sys/fs/file-nr}, proc_sys_fs(5)).
 *
 * @param allocated file handles in use
 * @param unused allocated and free; always 0 since Linux 2.6
 * @param max the same as {@code fs.file-max}
 */
public record FileHandles(long allocated, long unused, long max, int line) implements Evidence {}
