package microlearning.matrix;

import java.util.ArrayList;
import java.util.List;

/**
 * Calculates parts of a product. All kernels give the same bits: they add the terms of an entry in
 * the order of the inner index, and round each product and each sum.
 */
abstract class Kernel {
  private static final String VECTOR_MODULE = "jdk.incubator.vector";
  private static final String VECTOR_KERNEL = "microlearning.matrix.VectorKernel";

  /** Those that this JVM has. */
  static final List<Kernel> KERNELS = kernels();

  /** The last that pays on this machine. */
  static final Kernel BEST =
      KERNELS.stream().filter(Kernel::pays).reduce((a, b) -> b).orElseThrow();

  /** Whether it is known to be faster here than those before it. */
  abstract boolean pays();

  /** How many rows of C are calculated at a time. */
  abstract int rows();

  /**
   * Calculates {@link #rows} of C, or as many as there are left.
   *
   * @param nonZeros of B
   * @param top the first row
   * @param from the first column
   * @param to behind the last column
   */
  abstract void multiplyRows(Operands of, NonZeros nonZeros, int top, int from, int to);

  /** How many columns of C are calculated at a time where it has few rows. */
  abstract int columns();

  /**
   * Calculates all rows of {@link #columns} of C, or of as many as there are left. Zeros are not
   * passed over, which for a finite left operand makes no difference: a sum that starts at +0 is
   * never −0, so adding a zero of either sign leaves it as it is.
   *
   * @param left the first column
   */
  abstract void multiplyColumns(Operands of, int left);

  /** By name, as the class cannot even be read where the module is not there. */
  private static List<Kernel> kernels() {
    List<Kernel> kernels = new ArrayList<>(List.of(new LoopKernel()));
    if (ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent()) {
      try {
        Class<?> kernel = Class.forName(VECTOR_KERNEL);
        kernels.add((Kernel) kernel.getDeclaredConstructor().newInstance());
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("There is no kernel for " + VECTOR_MODULE + ".", e);
      }
    }
    return List.copyOf(kernels);
  }
}
