/** Dense matrices of doubles with the operations, and the names, that NumPy has for them. */
@NullMarked
package microlearning.matrix;

import org.jspecify.annotations.NullMarked;
