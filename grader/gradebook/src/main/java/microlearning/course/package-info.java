/** A course: its file, its roster, when it is due, and points and comments by hand. */
package microlearning.course;
