/** Dense matrices of doubles with the operations, and the names, that NumPy has for them. */
package microlearning.matrix;
