/**
 * Submissions in the grader's own JVM: how their classes are found and loaded, and how their code
 * is called so that nothing it does keeps the grader from going on. This is for learning, where
 * mistakes happen; it does not defend against malice.
 */
@NullMarked
package microlearning.submission;

import org.jspecify.annotations.NullMarked;
