package microlearning.junit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import microlearning.checks.Check;
import microlearning.grade.GradingData;
import microlearning.reference.ReferenceData;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs tests with a grader of its own, as a build or an IDE does, and keeps what came of them. */
final class GradedRun {
  private final Map<String, TestExecutionResult> results = new LinkedHashMap<>();
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private Supplier<ReferenceData> reference;
  private Supplier<GradingData> images;
  private Map<String, String> parameters = Map.of();
  private Runnable atStart = () -> {};
  private boolean graded = true;

  GradedRun(TinyReference reference) {
    this.reference = reference::open;
    images = reference::images;
  }

  GradedRun withReference(Supplier<ReferenceData> other) {
    reference = other;
    return this;
  }

  GradedRun withImages(Supplier<GradingData> other) {
    images = other;
    return this;
  }

  GradedRun withParameters(Map<String, String> other) {
    parameters = other;
    return this;
  }

  GradedRun withoutGrader() {
    graded = false;
    return this;
  }

  GradedRun whenATestStarts(Runnable action) {
    atStart = action;
    return this;
  }

  /** Runs some test classes; the grade goes into a folder. */
  GradedRun run(List<Class<?>> tests, Path folder) {
    GradeListener grader =
        new GradeListener(
            loader -> reference.get(),
            images,
            folder,
            new PrintStream(shown, true, StandardCharsets.UTF_8));
    LauncherConfig config =
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(tests.stream().map(DiscoverySelectors::selectClass).toList())
            .configurationParameters(parameters)
            .build();
    Launcher launcher = LauncherFactory.create(config);
    launcher.registerTestExecutionListeners(recorder());
    if (graded) {
      launcher.registerTestExecutionListeners(grader);
    }
    launcher.execute(request);
    return this;
  }

  private TestExecutionListener recorder() {
    return new TestExecutionListener() {
      @Override
      public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
          atStart.run();
        }
      }

      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
          results.put(test.getDisplayName(), result);
        }
      }
    };
  }

  /** What came of each test, by its display name. */
  Map<String, TestExecutionResult> results() {
    return results;
  }

  TestExecutionResult result(Check check) {
    return results.get(check.number() + " " + check.title());
  }

  /** The tests with a status. */
  long count(Status status) {
    return results.values().stream().filter(result -> result.getStatus() == status).count();
  }

  /** What was shown. */
  String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }
}
