package dev.gumshoe.ui.rules;

import dev.gumshoe.evidence.RuleSet.Rule;
import dev.gumshoe.netfilter.compare.ChainComparison;
import dev.gumshoe.ui.Labels;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rules of a chain side by side; below them the row that is chosen, whole. */
final class ChainTable extends BorderPane {
  private final TableView<CompareRow> table = new TableView<>();
  private final VBox whole = new VBox();
  private final Set<Integer> unfolded = new HashSet<>();
  private @Nullable ChainComparison shown;

  ChainTable() {
    getStyleClass().add("chain-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setAccessibleText("Rules of the chain, left and right");
    column("Left", 380, row -> side(row, CompareRow.Rules::left, CompareRow.Policies::left));
    column("", 90, ChainTable::sign);
    column("Right", 380, row -> side(row, CompareRow.Rules::right, CompareRow.Policies::right));
    table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> whole(row));
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.SPACE) {
            unfold();
          }
        });
    table.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            unfold();
          }
        });
    whole.getStyleClass().add("whole-rule");
    setCenter(table);
    setBottom(whole);
  }

  void show(ChainComparison chain) {
    shown = chain;
    unfolded.clear();
    fill();
    int first = 0;
    while (first + 1 < table.getItems().size()
        && table.getItems().get(first) instanceof CompareRow.Fold) {
      first++;
    }
    table.getSelectionModel().select(first);
  }

  private void fill() {
    if (shown != null) {
      table.getItems().setAll(CompareRows.of(shown, unfolded));
    }
  }

  private void unfold() {
    if (table.getSelectionModel().getSelectedItem() instanceof CompareRow.Fold(int number, var _)) {
      int at = table.getSelectionModel().getSelectedIndex();
      unfolded.add(number);
      fill();
      table.getSelectionModel().select(at);
    }
  }

  private void column(String title, double width, Function<CompareRow, String> text) {
    var column = new TableColumn<CompareRow, String>(title);
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 90));
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
  }

  private static String sign(CompareRow row) {
    return switch (row) {
      case CompareRow.Rules rules -> rules.sign() + " " + rules.says();
      case CompareRow.Policies _ -> "≠ policy";
      case CompareRow.Fold _ -> "=";
    };
  }

  private static String side(
      CompareRow row,
      Function<CompareRow.Rules, Optional<Rule>> rule,
      Function<CompareRow.Policies, String> policy) {
    return switch (row) {
      case CompareRow.Rules rules ->
          rule.apply(rules).map(found -> found.line() + "  " + inChain(found)).orElse("");
      case CompareRow.Policies policies -> "policy " + policy.apply(policies);
      case CompareRow.Fold(var _, int count) ->
          "… " + count + (count == 1 ? " rule" : " rules") + " the same (Space unfolds)";
    };
  }

  /** Without the chain's name, which the outline says. */
  private static String inChain(Rule rule) {
    String start = "-A " + rule.chain() + " ";
    return rule.text().startsWith(start) ? rule.text().substring(start.length()) : rule.text();
  }

  private void whole(@Nullable CompareRow row) {
    whole.getChildren().clear();
    if (row instanceof CompareRow.Rules rules) {
      rules.left().ifPresent(rule -> line("left", rule));
      rules.right().filter(_ -> !rules.sign().equals("=")).ifPresent(rule -> line("right", rule));
      rules
          .changes()
          .forEach(
              change ->
                  whole
                      .getChildren()
                      .add(
                          Labels.paragraph(
                              "≠ %s: left %s, right %s"
                                  .formatted(
                                      change.option(),
                                      orNone(change.left()),
                                      orNone(change.right())),
                              "changed-option")));
    }
  }

  private void line(String side, Rule rule) {
    whole
        .getChildren()
        .add(Labels.paragraph("%s, line %d: %s".formatted(side, rule.line(), rule.text()), "mono"));
  }

  private static String orNone(String value) {
    return value.isEmpty() ? "none" : value;
  }
}
