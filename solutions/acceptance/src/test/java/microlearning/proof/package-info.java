/** Programs made by rule, right and wrong, that show what a verdict and a hint are worth. */
package microlearning.proof;
