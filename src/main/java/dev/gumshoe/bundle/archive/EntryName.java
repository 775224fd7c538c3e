package dev.gumshoe.bundle.archive;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of entries: relative, without steps upwards, and such as the file system can hold. */
public final class EntryName {
  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:[\\\\/].*");
  private static final Pattern NOT_ON_WINDOWS = Pattern.compile("[\\\\:*?\"<>|]");

  private EntryName() {}

  /**
   * The parts of a name.
   *
   * @throws ArchiveException when it leads out of the archive
   */
  static List<String> parts(String name) throws ArchiveException {
    if (name.startsWith("/") || name.startsWith("\\") || DRIVE.matcher(name).matches()) {
      throw new ArchiveException("it has the absolute path " + shown(name));
    }
    var parts = new ArrayList<String>();
    for (String part : name.split("/")) {
      if (part.equals("..")) {
        throw new ArchiveException("it has the path " + shown(name) + ", which leads out of it");
      }
      if (part.indexOf('\0') >= 0) {
        throw new ArchiveException("it has a path with a NUL character");
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(onDisk(part));
      }
    }
    return parts;
  }

  /** A part of a name as it stands on this machine's disk. */
  public static String onDisk(String part) {
    return File.separatorChar == '/' ? part : NOT_ON_WINDOWS.matcher(part).replaceAll("_");
  }

  /** A name, cut where it is long. */
  static String shown(String name) {
    return name.length() > 80 ? name.substring(0, 80) + "…" : name;
  }
}
