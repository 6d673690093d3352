package microlearning.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LateRuleTest {
  private static final Optional<ZoneId> BERLIN = Optional.of(ZoneId.of("Europe/Berlin"));

  /** 10 percent a day begun, ten minutes of grace, nothing below 40 percent. */
  @ParameterizedTest
  @CsvSource({
    "PT0S, 100, 0",
    "PT10M, 100, 0",
    "PT10M1S, 100, 10",
    "PT24H, 100, 10",
    "PT24H1S, 100, 20",
    "P5D, 72, 32",
    "P1D, 45.5, 5.5",
    "P1D, 40, 0",
    "P1D, 12, 0",
    "P400D, 100, 60",
  })
  void shouldTakeOffForEachDayBegunDownToTheFloor(Duration late, BigDecimal points, String off) {
    LateRule rule =
        new LateRule(
            BigDecimal.TEN, LateRule.Period.DAY, Duration.ofMinutes(10), new BigDecimal("40"));

    assertThat(rule.deduction(late, points, 100)).isEqualByComparingTo(off);
  }

  @Test
  void shouldCountHoursAndRoundToHundredths() {
    LateRule rule =
        new LateRule(new BigDecimal("0.333"), LateRule.Period.HOUR, Duration.ZERO, BigDecimal.ZERO);

    assertThat(rule.deduction(Duration.ofMinutes(61), new BigDecimal("50"), 100))
        .isEqualByComparingTo("0.67");
  }

  @Test
  void shouldReadTimesWithAnOffsetOrInTheCoursesZone() {
    assertThat(DueTime.parse("2026-11-30T23:59+01:00", Optional.empty()))
        .isEqualTo(Instant.parse("2026-11-30T22:59:00Z"));
    assertThat(DueTime.parse("2026-11-30 23:59", BERLIN))
        .isEqualTo(Instant.parse("2026-11-30T22:59:00Z"));
    assertThat(DueTime.parse("2026-07-01", BERLIN))
        .isEqualTo(Instant.parse("2026-07-01T21:59:59Z"));
    assertThat(DueTime.shown(Instant.parse("2026-11-30T22:59:00Z"), BERLIN))
        .isEqualTo("2026-11-30 23:59");
    assertThat(DueTime.shown(Instant.parse("2026-11-30T22:59:00Z"), Optional.empty()))
        .isEqualTo("2026-11-30 22:59 UTC");
  }

  @Test
  void shouldNotGuessAZone() {
    assertThatThrownBy(() -> DueTime.parse("2026-11-30", Optional.empty()))
        .hasMessageContaining("needs a time zone")
        .hasMessageContaining("time-zone: Europe/Berlin");
  }
}
