package microlearning.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.matrix.Matrix;
import microlearning.wire.WireReader;
import microlearning.wire.WireWriter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a worker replies is read, or it is an {@link IOException}; nothing else comes of it. */
class WireFuzzTest {
  private static final int MOST_TEXT = 1 << 16;

  private static byte[] reply(boolean good) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WireWriter out = new WireWriter(bytes);
    try {
      out.flag(good);
      if (good) {
        out.words(new long[6]);
        // A run of other entries, one of zeros, and another.
        Matrix matrix = new Matrix(3, 8);
        matrix.set(0, 0, 0.5);
        matrix.set(1, 7, -2);
        out.flag(false);
        out.flag(true);
        out.matrix(matrix);
        out.flag(true);
        out.matrix(null);
        out.number(2);
        out.matrix(matrix);
      } else {
        out.constant(Kind.EXCEPTION);
        out.text("feedback threw it");
      }
      out.flush();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  @Provide
  static Arbitrary<byte[]> replies() {
    return Arbitraries.oneOf(
        Mutations.of(Arbitraries.of(reply(true), reply(false))),
        Arbitraries.bytes().array(byte[].class).ofMaxSize(200));
  }

  @Property(seed = "6", edgeCases = EdgeCasesMode.NONE)
  void shouldBeReadOrBeNoReply(@ForAll("replies") byte[] bytes) {
    WireReader in = new WireReader(new ByteArrayInputStream(bytes));
    try {
      if (!in.flag()) {
        assertThat(in.constant(Kind.values())).isNotNull();
        assertThat(in.text(MOST_TEXT)).hasSizeLessThanOrEqualTo(MOST_TEXT);
        return;
      }
      assertThat(in.words(6)).hasSize(6);
      for (int left = 3; left > 0; left--) {
        if (in.flag()) {
          in.matrix();
        }
      }
      in.number();
      Matrix matrix = in.matrix();
      if (matrix != null) {
        assertThat((long) matrix.rows() * matrix.columns())
            .isEqualTo(matrix.values().length)
            .isLessThanOrEqualTo(WireReader.MOST_ENTRIES);
      }
    } catch (IOException e) {
      assertThat(e).isNotNull(); // As it is told.
    }
  }
}
