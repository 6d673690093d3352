package microlearning.submission.sample;

/** Does not extend MLP. */
public class NoNetwork {}
