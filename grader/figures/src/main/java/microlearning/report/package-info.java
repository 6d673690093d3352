/** A page that shows figures, and a grade. */
package microlearning.report;
