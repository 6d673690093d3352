package microlearning.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassNamesTest {
  @Test
  void shouldLeaveOutPackagesAndNothingElse() {
    assertThat(
            ClassNames.withoutPackages(
                "class microlearning.matrix.Matrix cannot be cast to java.lang.Double"))
        .isEqualTo("class Matrix cannot be cast to Double");
    assertThat(ClassNames.withoutPackages("package org.example does not exist; a.plus(b)"))
        .isEqualTo("package org.example does not exist; a.plus(b)");
  }

  /** As a submission may say in an exception. */
  @Test
  void shouldReadALongRowOfNamesWithoutFillingTheStack() {
    String row = "a.".repeat(1_000_000);

    assertThat(ClassNames.withoutPackages(row)).isEqualTo(row);
  }
}
