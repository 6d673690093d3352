package microlearning.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixJvmTest {
  /** The place for new ones has to be as large as one of them, and each of the other two. */
  @ParameterizedTest
  @CsvSource({
    "0, -Xmn48m, 4, -Xms192m",
    "6280000, -Xmn48m, 4, -Xms192m",
    "9000000, -Xmn44m, 2, -Xms188m",
    "16000000, -Xmn57m, 1, -Xms201m",
    "9000000000, -Xmn192m, 1, -Xms336m"
  })
  void shouldMakeRoomForTheLargestMatrix(long bytes, String place, int ratio, String heap) {
    assertThat(MatrixJvm.sizes(bytes)).containsExactly(place, "-XX:SurvivorRatio=" + ratio, heap);
  }
}
