package microlearning.gradebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeClassIT {
  @TempDir private Path folder;

  @Test
  void shouldHoldOneReportAtATime() throws Exception {
    Path out = Files.createDirectory(folder.resolve("grades"));
    LargeClass.make(out);

    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(LargeClass.command(out))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    try (ZipFile zip = new ZipFile(out.resolve("moodle-feedback.zip").toFile())) {
      assertThat(zip.size()).isEqualTo(40);
    }
    assertThat(out.resolve("s_7_assignsubmission_file/report.html"))
        .content()
        .contains("Your grade: 62 of 100 points");
  }
}
