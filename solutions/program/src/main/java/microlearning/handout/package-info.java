/** What students are handed out, made from the solutions. */
package microlearning.handout;
