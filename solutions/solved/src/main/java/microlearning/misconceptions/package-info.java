/**
 * The known mistakes with each exercise, as networks that make them. What they give on small
 * networks goes into the reference data; this package itself stays with the instructor.
 */
package microlearning.misconceptions;
