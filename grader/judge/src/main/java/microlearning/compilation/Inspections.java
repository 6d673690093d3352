package microlearning.compilation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import microlearning.calls.SubmissionFailure;
import microlearning.calls.SubmissionFailure.Kind;
import microlearning.sandbox.TimeLimit;
import microlearning.text.PlainText;

/** Inspects the classes of a submission, each once, as long as its time lasts. */
final class Inspections {
  private static final int LONGEST_NAME = 200;

  private final Map<String, byte[]> classFiles;
  private final Set<String> own = new HashSet<>();
  private final boolean allowListed;
  private final TimeLimit whole;
  private final Map<String, Inspected> done = new HashMap<>();

  /** The classes of the submission that a class refers to, or why it is refused. */
  private record Inspected(Set<String> references, SubmissionFailure refusal) {}

  Inspections(Map<String, byte[]> classFiles, boolean allowListed, TimeLimit whole) {
    this.classFiles = classFiles;
    this.allowListed = allowListed;
    this.whole = whole;
    classFiles.keySet().forEach(name -> own.add(name.replace('.', '/')));
  }

  /**
   * The classes of the submission that one of them refers to.
   *
   * @throws SubmissionFailure if it uses what is not allowed
   */
  Set<String> of(String name) throws SubmissionFailure {
    Inspected inspected = done.computeIfAbsent(name, this::inspect);
    if (inspected.refusal != null) {
      throw inspected.refusal;
    }
    return inspected.references;
  }

  private Inspected inspect(String name) {
    if (whole.isMet()) {
      return refused(
          "Its classes were still inspected after its time limit of "
              + whole.met().orElseThrow()
              + ". Make it smaller.");
    }
    try {
      ClassInspection inspection = ClassInspection.of(classFiles.get(name));
      if (allowListed) {
        inspection.requireAllowed(own);
      }
      Set<String> references = new HashSet<>(inspection.references());
      references.retainAll(classFiles.keySet());
      return new Inspected(references, null);
    } catch (SubmissionFailure refusal) {
      return new Inspected(Set.of(), refusal);
    } catch (RuntimeException | StackOverflowError e) {
      return refused(
          "The class "
              + PlainText.of(name, LONGEST_NAME)
              + " cannot be inspected"
              + (e instanceof StackOverflowError ? ": something in it is nested too deeply" : "")
              + ". Write it in a simpler way.");
    }
  }

  private static Inspected refused(String why) {
    return new Inspected(Set.of(), new SubmissionFailure(Kind.REFUSED, why));
  }
}
