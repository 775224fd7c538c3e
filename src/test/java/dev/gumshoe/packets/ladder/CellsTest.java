package dev.gumshoe.packets.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
  @ParameterizedTest
  @CsvSource({"abc, 3", "節点, 4", "e\u0301, 1", "🐙, 2", "ｶﾅ, 2", "'', 0"})
  void widthIsCountedInCells(String text, int width) {
    assertThat(Cells.width(text)).isEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource({"abcdef, 6, abcdef", "abcdef, 5, abcd…", "節点一号, 6, 節点…", "節点一号, 5, 節点…"})
  void whatHasNoRoomIsCutWithAMark(String text, int room, String cut) {
    assertThat(Cells.cut(text, room)).isEqualTo(cut);
  }

  @Test
  void linesBreakAtSpacesOrWhereTheyMust() {
    assertThat(Cells.wrap("one two three", 7)).isEqualTo(List.of("one two", "three"));
    assertThat(Cells.wrap("0123456789", 4)).isEqualTo(List.of("0123", "4567", "89"));
    assertThat(Cells.wrap("節点一号", 5)).isEqualTo(List.of("節点", "一号"));
    assertThat(Cells.wrap("節", 1)).isEqualTo(List.of("節"));
    assertThat(Cells.wrap("", 5)).isEqualTo(List.of(""));
  }

  @Test
  void noLineIsWiderThanThePaper() {
    for (boolean ascii : new boolean[] {false, true}) {
      for (int width : new int[] {60, 80, 120}) {
        Paper paper = new Paper(width, ascii);
        for (var trace : List.of(SampleTraces.unsureClocks(), SampleTraces.streaming(30))) {
          assertThat(LadderText.lines(LadderLayout.of(trace, LadderFilter.ALL), paper))
              .allMatch(line -> Cells.width(line) <= width)
              .allMatch(line -> !ascii || line.chars().allMatch(letter -> letter < 0x80));
        }
      }
    }
  }
}
