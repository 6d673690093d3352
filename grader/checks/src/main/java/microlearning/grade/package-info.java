/** Grades: the outcomes of all checks as data, and what is made of them to be read. */
@NullMarked
package microlearning.grade;

import org.jspecify.annotations.NullMarked;
