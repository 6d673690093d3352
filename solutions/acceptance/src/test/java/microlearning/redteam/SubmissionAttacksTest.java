package microlearning.redteam;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SubmissionAttacksTest {
  @Test
  void shouldBeMoreThanAHundredAndNoTwoAlike() {
    assertThat(SubmissionAttacks.all()).hasSizeGreaterThan(100);
    assertThat(SubmissionAttacks.all()).extracting(Hostile::id).doesNotHaveDuplicates();
    assertThat(SubmissionAttacks.all()).extracting(Hostile::tried).doesNotHaveDuplicates();
  }

  @Test
  void shouldBeToldInTheDocumentation() {
    assertThat(Path.of("RED-TEAM.md"))
        .content()
        .isEqualTo(RedTeamTable.markdown(SubmissionAttacks.all()));
  }
}
