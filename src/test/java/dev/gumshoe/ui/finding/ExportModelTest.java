package dev.gumshoe.ui.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gumshoe.anonymous.Preview;
import dev.gumshoe.redact.names.Kind;
import dev.gumshoe.redact.names.Replacement;
import dev.gumshoe.report.wording.Language;
import dev.gumshoe.ui.Export;
import dev.gumshoe.ui.Export.Naming;
import dev.gumshoe.ui.ReportFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ExportModelTest {
  private static final Preview PREVIEW =
      new Preview(
          List.of(new Replacement(Kind.NAME, "frodo", "liset")), List.of("kube-system"), 2, 1);

  private final List<String> done = new ArrayList<>();
  private Consumer<Preview> found = _ -> {};
  private Consumer<String> failed = _ -> {};
  private final ExportModel model =
      new ExportModel(
          new ExportModel.Ways() {
            @Override
            public Path file(ReportFormat format) {
              return Path.of("/home/me/s." + format.extension());
            }

            @Override
            public Path folder() {
              return Path.of("/home/me/s-anonymous");
            }

            @Override
            public Runnable preview(Consumer<Preview> whenFound, Consumer<String> whenFailed) {
              done.add("look");
              found = whenFound;
              failed = whenFailed;
              return () -> done.add("given up");
            }

            @Override
            public void write(Export export) {
              done.add(export.toString());
            }
          });

  @Test
  void aReportWithNamesAsTheyAreNeedsNoPreview() {
    assertThat(model.export())
        .contains(
            new Export.Report(
                ReportFormat.MARKDOWN,
                Language.ENGLISH,
                Naming.AS_IT_IS,
                Path.of("/home/me/s.md")));
    model.report(ReportFormat.HTML);
    assertThat(model.export())
        .contains(
            new Export.Report(
                ReportFormat.HTML, Language.ENGLISH, Naming.AS_IT_IS, Path.of("/home/me/s.html")));
    assertThat(done).isEmpty();
  }

  @Test
  void nothingAnonymousIsWrittenBeforeItWasToldWhatWillBeReplaced() {
    model.anonymous().set(true);
    assertThat(model.ready().get()).isFalse();
    assertThat(model.export()).isEmpty();
    assertThat(model.told().get()).startsWith("Looking through the session");
    found.accept(PREVIEW);
    assertThat(model.told().get())
        .contains("pods that will be replaced: 1\n  frodo -> liset\n")
        .contains("Secrets: 2 taken out when they were read, 1 more taken out now.");
    assertThat(model.export())
        .contains(
            new Export.Report(
                ReportFormat.MARKDOWN,
                Language.ENGLISH,
                Naming.ANONYMOUS,
                Path.of("/home/me/s.md")));
  }

  @Test
  void theWholeSessionIsAlwaysAnonymous() {
    model.session();
    found.accept(PREVIEW);
    assertThat(model.export())
        .contains(new Export.AnonymousSession(Path.of("/home/me/s-anonymous")));
    model.report(ReportFormat.HTML);
    assertThat(model.file().get()).isEqualTo("/home/me/s.html");
    assertThat(done).containsExactly("look");
  }

  @Test
  void aPlaceThatWasTypedStaysAndAWrongOneIsSaid() {
    model.file().set("/tmp/mine");
    model.report(ReportFormat.HTML);
    assertThat(model.file().get()).isEqualTo("/tmp/mine");
    model.file().set("a\0b");
    assertThat(model.export()).isEmpty();
    assertThat(model.problem().get()).startsWith("✗  This is no path: ");
    model.file().set(" ");
    assertThat(model.ready().get()).isFalse();
  }

  @Test
  void aPreviewThatFailsSaysWhyAndNothingAnonymousIsWritten() {
    model.anonymous().set(true);
    failed.accept("The key for stand-ins cannot be used.");
    assertThat(model.told().get()).isEqualTo("The key for stand-ins cannot be used.");
    assertThat(model.export()).isEmpty();
    model.leave();
    assertThat(done).containsExactly("look", "given up");
  }
}
