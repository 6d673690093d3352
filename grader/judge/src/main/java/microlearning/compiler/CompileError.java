package microlearning.compiler;

/**
 * An error in a source file.
 *
 * @param round in which it was found, from 1; those of later rounds follow from earlier ones
 * @param file its path, or empty for an error that has no place
 * @param line from 1, or 0 for an error of the whole file
 * @param message of the compiler, in one or more lines
 */
public record CompileError(int round, String file, long line, String message) {}
