/** What the exercises themselves need. */
@NullMarked
package microlearning.blank;

import org.jspecify.annotations.NullMarked;
