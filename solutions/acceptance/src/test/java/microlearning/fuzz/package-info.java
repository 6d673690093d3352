/**
 * Foreign bytes and texts of all sorts, drawn by jqwik from fixed seeds: some hundred in every
 * build, many more by the profile {@code fuzz}.
 */
package microlearning.fuzz;
