package microlearning.systems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobSummaryTest {
  @Test
  void shouldTellPointsAndWhatIsToBeMended() {
    assertThat(JobSummary.of(Graded.mixed()))
        .isEqualTo(
            """
            ## 50 of 100 points

            Fix this first: 2.1 feedback gives the right update of the hidden weights

                  expected: 1.5
                  hint: Mind the sign.

            | Exercise | Points | |
            | --- | ---: | --- |
            | Exercise 1: weight perturbation | 30 of 30 | all right |
            | Exercise 2: feedback alignment | 20 of 30 | 7 of 9 checks passed |
            | Exercise 3: Kolen-Pollack | 0 of 40 | not started |

                  Trained on digits.

            ### Exercise 2: feedback alignment

            - feedback gives the right update of the hidden weights: 0 of 6 points

                  expected: 1.5
                  hint: Mind the sign.

            - feedback follows the reference's loss in training: 0 of 4 points

                  expected: 0.1 to 0.2
            """);
  }

  @Test
  void shouldGatherChecksThatEndedInTheSameWay() {
    String summary = JobSummary.of(Graded.ungraded());
    assertThat(summary.split("the grader did not come to it", -1)).hasSize(4);
  }

  /** Whatever is indented by six places stands in code, and code ends only where it is not. */
  @Test
  void shouldKeepASubmissionsWordsInCode() {
    assertThat(JobSummary.of(Graded.hostile(Graded.HOSTILE)).lines())
        .filteredOn(line -> line.matches(".*(totalPoints|failure|everyone|add-mask).*"))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("      "));
  }
}
