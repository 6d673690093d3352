package microlearning.architecture.wrong.judge;

/** Stands for what a student's library must not know. */
public final class Judge {}
