package dev.gumshoe.pack;

/**
 * A file of a pack.
 *
 * @param path in the pack, with slashes
 * @param bytes its length
 * @param sha256 of its bytes, 64 hexadecimal digits in lower case
 */
record PackedFile(String path, long bytes, String sha256) {}
