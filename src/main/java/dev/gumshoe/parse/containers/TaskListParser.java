package dev.gumshoe.parse.containers;

import dev.gumshoe.evidence.Capture;
import dev.gumshoe.evidence.TaskList;
import dev.gumshoe.evidence.TaskList.ContainerTask;
import dev.gumshoe.parse.Line;
import dev.gumshoe.parse.Lines;
import dev.gumshoe.parse.Numbers;
import dev.gumshoe.parse.Parser;
import dev.gumshoe.parse.Problems;
import dev.gumshoe.parse.Reading;
import dev.gumshoe.parse.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** {@code ctr -n k8s.io tasks ls}. */
public final class TaskListParser implements Parser {
  /** The parser; it keeps nothing between captures. */
  public TaskListParser() {}

  @Override
  public Reading parse(Capture capture) {
    return Refused.or(capture, TaskListParser::read);
  }

  private static Reading read(Capture capture) {
    var problems = new Problems();
    var found = new ArrayList<ContainerTask>();
    Table table = Table.of(Lines.of(capture).stdout(), problems, "TASK", "PID", "STATUS");
    for (Line line : table.rows()) {
      List<String> cells = table.cells(line, problems);
      OptionalLong pid = cells.isEmpty() ? OptionalLong.empty() : Numbers.whole(cells.get(1));
      if (pid.isPresent()) {
        found.add(
            new ContainerTask(cells.getFirst(), pid.getAsLong(), cells.get(2), line.number()));
      } else if (!cells.isEmpty()) {
        problems.unread(line, "a task with its process");
      }
    }
    return problems.with(new TaskList(found));
  }
}
