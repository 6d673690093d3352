package microlearning.command;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import me.tongfei.progressbar.DefaultProgressBarRenderer;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;

/** Draws a bar in ASCII, which every terminal shows, and says which of its two times is left. */
final class BarRenderer extends DefaultProgressBarRenderer {
  BarRenderer() {
    super(ProgressBarStyle.ASCII, "", 1, false, null, ChronoUnit.SECONDS, true, BarRenderer::left);
  }

  /** The time left, if the rest goes as fast as what is done. */
  private static Optional<Duration> left(ProgressState progress) {
    long done = progress.getCurrent();
    long rest = progress.getMax() - done;
    return progress.isIndefinite() || done == 0
        ? Optional.empty()
        : Optional.of(progress.getTotalElapsed().multipliedBy(rest).dividedBy(done));
  }

  @Override
  protected String etaString(ProgressState progress) {
    return super.etaString(progress) + " left";
  }
}
