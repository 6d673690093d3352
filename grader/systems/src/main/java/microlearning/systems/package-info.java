/** A graded submission as the systems that courses use want to be told of it. */
package microlearning.systems;
