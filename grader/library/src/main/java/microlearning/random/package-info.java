/**
 * NumPy's generator, bit for bit. {@link microlearning.random.Generator} is what {@code
 * default_rng} makes: a {@link microlearning.random.Pcg64} that a {@link
 * microlearning.random.SeedSequence} seeds, and draws from it.
 */
@NullMarked
package microlearning.random;

import org.jspecify.annotations.NullMarked;
