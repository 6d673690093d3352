/** Numbers and runs as text: files that are the same bytes on every machine. */
package microlearning.results;
