package dev.gumshoe.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.catalog.CatalogEntry;
import dev.gumshoe.catalog.ShippedFlows;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shipped cases as a course. */
class CourseTest {
  private final List<CatalogEntry> entries;
  private final Course course;

  CourseTest() throws Exception {
    entries = ShippedFlows.all().entries();
    course = Course.of(entries);
  }

  @Test
  void everyShippedCaseIsALessonOnce() {
    long cases = entries.stream().mapToLong(entry -> entry.cases().size()).sum();
    assertThat(course.lessons()).hasSize((int) cases);
    assertThat(course.lessons()).extracting(Lesson::id).doesNotHaveDuplicates();
  }

  @Test
  void lessonsGoFromEasyToHard() {
    assertThat(course.lessons())
        .extracting(one -> Lesson.wrongTurns(one.flow(), one.recorded()))
        .isSorted();
    assertThat(course.lessons()).extracting(Lesson::level).isSorted().contains(1, 2, 3, 4, 5);
    assertThat(course.lessons().getFirst().number()).isEqualTo(1);
  }

  @Test
  void aLessonIsFoundByNumberByIdAndByItsNameWhereOnlyOneHasIt() {
    Lesson lesson = course.lessons().get(40);
    assertThat(course.find("41")).contains(lesson);
    assertThat(course.find(lesson.id())).contains(lesson);
    assertThat(course.find("source-kube-mark-drop")).isPresent();
    assertThat(course.find("healthy")).as("many have that name").isEmpty();
    assertThat(course.find("0")).isEmpty();
    assertThat(course.find("no such")).isEmpty();
  }

  /** Who finds every cause that is proposed meets each incident of a level before the next one. */
  @Test
  void theNextLessonIsOfAnIncidentThatIsNewAtItsLevel() {
    Set<String> found = new HashSet<>();
    Set<String> met = new HashSet<>();
    int level = 1;
    for (int number = 0; number < 20; number++) {
      Lesson next = course.next(found).orElseThrow();
      if (next.level() > level) {
        met.clear();
        level = next.level();
      }
      assertThat(met.add(next.flow().id())).as(next.id()).isTrue();
      found.add(next.id());
    }
  }

  @Test
  void whoFoundAllHasNothingNext() {
    Set<String> all = new HashSet<>();
    course.lessons().forEach(one -> all.add(one.id()));
    assertThat(course.next(all)).isEmpty();
    all.remove(course.lessons().get(7).id());
    assertThat(course.next(all)).contains(course.lessons().get(7));
  }
}
