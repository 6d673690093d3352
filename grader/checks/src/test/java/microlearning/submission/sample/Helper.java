package microlearning.submission.sample;

/** What a class of a submission needs. */
final class Helper {
  private Helper() {}

  static int next(int number) {
    return number + 1;
  }
}
