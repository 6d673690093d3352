package microlearning.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import microlearning.matrix.Matrix;
import microlearning.network.Rule;
import microlearning.random.Generator;
import org.junit.jupiter.api.Test;

class ProjectionTest {
  private static final Matrix LARGE = Generator.defaultRng(3).normal(1, 50, 70);

  @Test
  void shouldChangeWithEveryEntry() {
    Matrix projection = Projection.of(LARGE);
    assertThat(projection.shape()).isEqualTo("2x2");
    for (int i = 0; i < 50; i += 7) {
      Matrix other = LARGE.copy();
      other.set(i, i + 3, other.get(i, i + 3) + 1e-3);
      Matrix difference = Projection.of(other).minus(projection);
      assertThat(Arrays.stream(difference.values()).anyMatch(v -> Math.abs(v) > 1e-5)).isTrue();
    }
  }

  @Test
  void shouldChangeWithTheOrderOfRowsAndWithTheShape() {
    assertThat(Projection.of(LARGE)).isEqualTo(Projection.of(LARGE.copy()));
    assertThat(Projection.of(LARGE.transpose())).isNotEqualTo(Projection.of(LARGE));
    assertThat(Projection.of(LARGE.times(2))).isEqualTo(Projection.of(LARGE).times(2));
  }

  @Test
  void shouldReadWhatItWrote() {
    Observation seen = new Observation(Map.of(Part.HIDDEN, Projection.of(LARGE)));
    String text =
        ProjectionFile.write("What is this?", Map.of(Rule.KOLEN_POLLACK, Map.of("17", seen)));
    assertThat(ProjectionFile.read("f", text, Rule.KOLEN_POLLACK)).isEqualTo(Map.of("17", seen));
    assertThat(ProjectionFile.read("f", text, Rule.FEEDBACK_ALIGNMENT)).isEmpty();
    assertThatThrownBy(
            () -> ProjectionFile.read("f", text.replace(",1,1,", ",1,2,"), Rule.KOLEN_POLLACK))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("column column: '2' cannot be read.");
  }
}
