/**
 * What calls a submission's code: for a grade that counts, in a process of its own, which knows
 * this package and the library and nothing of the checks; and the words for what the code did
 * instead of giving numbers.
 */
package microlearning.calls;
