/**
 * The reference data: what the rules, and known mistakes, give. It is read from CSV files on the
 * class path, whose digests their description holds; no solution is known here.
 */
@NullMarked
package microlearning.reference;

import org.jspecify.annotations.NullMarked;
