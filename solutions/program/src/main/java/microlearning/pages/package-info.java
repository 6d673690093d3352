/** The handout as HTML pages, made of its Markdown. */
package microlearning.pages;
