/** The grades of a class: one row each, kept so that a run can be resumed, and a summary of all. */
package microlearning.gradebook;
