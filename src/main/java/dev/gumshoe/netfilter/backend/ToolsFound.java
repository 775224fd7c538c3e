package dev.gumshoe.netfilter.backend;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The tools that were found, and those that show one backend wherever they are installed. */
final class ToolsFound {
  private ToolsFound() {}

  static List<ToolView> in(FamilyView view) {
    var tools = new LinkedHashSet<ToolView>();
    for (Observation one : view.read()) {
      found(one, view).ifPresent(tools::add);
    }
    var all = new ArrayList<>(tools);
    all.add(new ToolView(view.command("-legacy"), Optional.of(Backend.LEGACY)));
    all.add(new ToolView(view.command("-nft"), Optional.of(Backend.NF_TABLES)));
    all.add(new ToolView("nft", Optional.of(Backend.NF_TABLES)));
    return all;
  }

  /** The tool that an observation is of; empty where it is of the kernel or of nft. */
  static Optional<ToolView> found(Observation observation, FamilyView view) {
    return switch (observation) {
      case Observation.Saved saved ->
          Optional.of(tool(saved.rules().generator(), saved.place(), view.backend(saved), view));
      case Observation.Installed(String place, var version) ->
          Optional.of(tool(version.tool(), place, Backend.of(version.backend()), view));
      case Observation.Listed _, Observation.Shown _ -> Optional.empty();
    };
  }

  private static ToolView tool(String name, String place, Optional<Backend> sees, FamilyView view) {
    String shown = name.isEmpty() ? view.command("") : name.replaceFirst("-save$", "");
    return new ToolView(shown + " (" + place + ")", sees);
  }
}
