/** Packages of the grader for the systems that courses use, without the solutions. */
package microlearning.bundle;
