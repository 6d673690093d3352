/**
 * Reads what was submitted, once: a folder, an archive or files become an immutable {@link
 * microlearning.reader.HandIn}. Nothing behind this package opens a path that a submission named.
 */
package microlearning.reader;
