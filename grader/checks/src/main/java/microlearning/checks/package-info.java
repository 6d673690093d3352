/** What a submission is held to: the checks of each exercise, and what came of them. */
@NullMarked
package microlearning.checks;

import org.jspecify.annotations.NullMarked;
