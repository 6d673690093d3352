/**
 * Grades that count. A submission's sources are taken and nothing else of it; they are compiled,
 * held to an allow-list, and run in a process of their own. The judge calls that process and
 * believes of its answers only what a student has to give: the updates.
 */
package microlearning.judge;
