/**
 * The program that compiles a submission, in a process of its own. It takes sources from its input
 * and gives class files and errors to its output; no name of a submission becomes a path.
 */
package microlearning.compiler;
