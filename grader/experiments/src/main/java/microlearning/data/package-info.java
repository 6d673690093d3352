/** Labelled images to train and test on, and where they come from. */
package microlearning.data;
