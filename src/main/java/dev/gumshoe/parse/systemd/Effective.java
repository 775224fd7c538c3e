package dev.gumshoe.parse.systemd;

import dev.gumshoe.evidence.UnitFiles.UnitSetting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which settings of a unit count. Of most keys the last assignment does. Some are lists: each
 * assignment adds, and an empty one takes back all before it (systemd.unit(5), systemd.exec(5),
 * systemd.service(5), systemd.socket(5), systemd.timer(5)).
 */
final class Effective {
  private static final Pattern LIST =
      Pattern.compile(
          "After|Before|Requires|Requisite|Wants|BindsTo|PartOf|Upholds|Conflicts|OnFailure"
              + "|OnSuccess|Documentation|RequiresMountsFor|WantsMountsFor|PropagatesReloadTo"
              + "|ReloadPropagatedFrom|PropagatesStopTo|StopPropagatedFrom|JoinsNamespaceOf"
              + "|Condition\\w+|Assert\\w+|Exec(?:Condition|StartPre|Start|StartPost|Reload"
              + "|ReloadPost|Stop|StopPre|StopPost)|EnvironmentFile|PassEnvironment"
              + "|UnsetEnvironment|LoadCredential\\w*|ImportCredential|SupplementaryGroups"
              + "|CapabilityBoundingSet|AmbientCapabilities|SystemCall(?:Filter|Architectures|Log)"
              + "|Restrict(?:AddressFamilies|FileSystems|NetworkInterfaces)|DeviceAllow"
              + "|IPAddress(?:Allow|Deny)|Socket(?:Bind(?:Allow|Deny))|Sockets|Bind(?:ReadOnly)?Paths"
              + "|(?:ReadWrite|ReadOnly|Inaccessible|Exec|NoExec|TemporaryFileSystem)(?:Paths|"
              + "Directories)?|(?:Runtime|State|Cache|Logs|Configuration)Directory|SuccessExitStatus"
              + "|Restart(?:Prevent|Force)ExitStatus|BPFProgram|NFTSet|Listen(?:Stream|Datagram|SequentialPacket|FIFO|Special|Netlink|MessageQueue|"
              + "USBFunction)|Symlinks"
              + "|On(?:Active|Boot|Startup|UnitActive|UnitInactive)Sec|OnCalendar|Path(?:Exists|ExistsGlob|Changed|"
              + "Modified)|DirectoryNotEmpty|Alias|WantedBy|RequiredBy|UpheldBy|Also");

  private Effective() {}

  /** The same settings, each with whether it counts. */
  static List<UnitSetting> marked(List<UnitSetting> settings) {
    var marked = new ArrayList<UnitSetting>(settings);
    var replaced = new HashSet<String>();
    for (int i = settings.size() - 1; i >= 0; i--) {
      UnitSetting setting = settings.get(i);
      String key = setting.section() + "/" + setting.key();
      boolean effective = !replaced.contains(key);
      if (!list(setting.key()) || setting.value().isEmpty()) {
        replaced.add(key);
        effective &= !list(setting.key());
      }
      marked.set(
          i,
          new UnitSetting(
              setting.section(),
              setting.key(),
              setting.value(),
              setting.file(),
              effective,
              setting.line()));
    }
    return marked;
  }

  private static boolean list(String key) {
    return LIST.matcher(key).matches();
  }
}
