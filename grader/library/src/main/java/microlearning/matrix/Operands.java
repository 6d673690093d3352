package microlearning.matrix;

/**
 * What a product is made of, column by column.
 *
 * @param a m × k, not modified
 * @param b k × n, not modified
 * @param c m × n, all zeros at first; the product in the end
 */
record Operands(double[] a, double[] b, double[] c, int m, int k, int n) {}
