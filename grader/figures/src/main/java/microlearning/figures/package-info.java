/** The tutorial's figures as SVG and PNG, and a page that shows them and a grade. */
package microlearning.figures;
