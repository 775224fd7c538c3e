package dev.gumshoe.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Starts a class of the tests as a process of its own, many times: from jars, with what Java made
 * ready in a first run (JEP 514), a start costs a third of the time.
 */
final class QuickProcess {
  private final List<String> options;
  private final String main;

  private QuickProcess(List<String> options, String main) {
    this.options = options;
    this.main = main;
  }

  /**
   * Makes it ready.
   *
   * @param place where the jars are kept
   * @param training arguments of the first run, which comes to its end
   */
  static QuickProcess of(Class<?> type, Path place, String... training)
      throws IOException, InterruptedException {
    List<String> path = new ArrayList<>();
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String entry : all.split(File.pathSeparator)) {
      path.add(Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry), place, path.size()) : entry);
    }
    List<String> options =
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "--sun-misc-unsafe-memory-access=allow",
            "-cp",
            String.join(File.pathSeparator, path));
    Path cache = place.resolve("quick.aot");
    var first = new QuickProcess(with(options, "-XX:AOTCacheOutput=" + cache), type.getName());
    Process run = first.start(place.resolve("first"), training);
    assertThat(run.waitFor()).as(Files.readString(place.resolve("first.err"))).isZero();
    return new QuickProcess(with(options, "-XX:AOTCache=" + cache), type.getName());
  }

  private static List<String> with(List<String> options, String one) {
    return Stream.concat(Stream.of(one), options.stream()).toList();
  }

  private static String jar(Path classes, Path place, int number) {
    Path jar = place.resolve(number + ".jar");
    int status =
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(
                System.out,
                System.err,
                "--create",
                "--no-compress",
                "--file=" + jar,
                "-C",
                classes.toString(),
                ".");
    assertThat(status).isZero();
    return jar.toString();
  }

  /** Starts it; what it prints is read from the process, its errors are in a file. */
  Process start(Path errors, String... args) throws IOException {
    List<String> argv = new ArrayList<>();
    argv.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    argv.addAll(options);
    argv.add(main);
    argv.addAll(List.of(args));
    Process process =
        new ProcessBuilder(argv)
            .redirectError(errors.resolveSibling(errors.getFileName() + ".err").toFile())
            .start();
    process.getOutputStream().close();
    return process;
  }
}
