/**
 * The reference data: what the rules, and known mistakes, give. It is read from CSV files on the
 * class path, whose digests their description holds; no solution is known here.
 */
package microlearning.reference;
