/** What the exercises themselves need. */
package microlearning.blank;
