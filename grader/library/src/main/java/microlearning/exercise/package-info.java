/** What the exercises themselves need. */
package microlearning.exercise;
