package microlearning.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixJvmTest {
  /** A third is for new matrices: it has to be larger than one of them. */
  @ParameterizedTest
  @CsvSource({
    "0, -Xmn24m, -Xms192m",
    "6280000, -Xmn24m, -Xms192m",
    "16000000, -Xmn57m, -Xms225m",
    "9000000000, -Xmn192m, -Xms360m"
  })
  void shouldMakeRoomForTheLargestMatrix(long bytes, String place, String heap) {
    assertThat(MatrixJvm.sizes(bytes)).containsExactly(place, heap);
  }
}
