/**
 * Hostile submissions, graded by the packaged program as its users start it. Each is a line of
 * {@code SubmissionAttacks}; the table in the documentation is made from these lines.
 */
package microlearning.redteam;
