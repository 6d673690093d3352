package microlearning.architecture.wrong.checks;

/** Stands for what networks must not know. */
public final class Verdict {}
