/** Grades: the outcomes of all checks as data, and what is made of them to be read. */
package microlearning.grade;
