/** The instructor's program: its commands, and what they show. */
package microlearning.command;
