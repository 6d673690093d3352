package microlearning.regenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import microlearning.program.SmallReference;
import org.junit.jupiter.api.Test;

/** What is stored of single updates, and of known mistakes, is what the solutions give now. */
class StoredNetworksIT {
  @Test
  void shouldBeWhatTheSolutionsGive() {
    Map<String, String> stored = SmallReference.networks();
    Map<String, String> made = ReferenceFiles.networks();

    assertThat(stored.keySet()).containsExactlyElementsOf(made.keySet());
    made.forEach(
        (path, text) -> assertThat(CsvDifference.of(stored.get(path), text)).as(path).isEmpty());
  }
}
