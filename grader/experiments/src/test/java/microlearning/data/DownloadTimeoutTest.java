package microlearning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DownloadTimeoutTest {

  private final RecordedProgress shown = new RecordedProgress();

  private static void await(CountDownLatch latch) throws IOException {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void shouldWaitLongerThanTheLongestSilenceForADownloadThatMoves() throws IOException {
    CountDownLatch never = new CountDownLatch(1);

    new DownloadTimeout(Duration.ofSeconds(2), shown)
        .await(
            progress -> {
              for (int i = 0; i < 11; i++) {
                pause(never);
                progress.increment(1);
              }
            });

    assertThat(shown.current).isEqualTo(11);
  }

  private static void pause(CountDownLatch never) throws IOException {
    try {
      assertThat(never.await(200, TimeUnit.MILLISECONDS)).isFalse();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void shouldEndADownloadThatWasGivenUpWithItsNextSignOfLife() throws Exception {
    CountDownLatch givenUp = new CountDownLatch(1);
    BlockingQueue<RuntimeException> end = new LinkedBlockingQueue<>();

    assertThatThrownBy(
            () ->
                new DownloadTimeout(Duration.ofMillis(50), shown)
                    .await(
                        progress -> {
                          await(givenUp);
                          try {
                            progress.increment(1);
                          } catch (RuntimeException e) {
                            progress.end();
                            end.add(e);
                          }
                        }))
        .isInstanceOf(SocketTimeoutException.class);
    givenUp.countDown();

    assertThat(end.poll(10, TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
    assertThat(shown.current).isZero();
    assertThat(shown.ended).isFalse();
  }

  @Test
  void shouldPassTheDownloadsOwnFailureOn() {
    IOException failure = new IOException("disk full");
    IllegalStateException mistake = new IllegalStateException("mistake");
    DownloadTimeout patience = new DownloadTimeout(Duration.ofSeconds(10), null);

    assertThatThrownBy(
            () ->
                patience.await(
                    progress -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThatThrownBy(
            () ->
                patience.await(
                    progress -> {
                      throw mistake;
                    }))
        .isSameAs(mistake);
  }

  @Test
  void shouldLeaveOutTheNegativeIncrementAtEachFilesEnd() throws IOException {
    new DownloadTimeout(Duration.ofSeconds(10), shown)
        .await(
            progress -> {
              progress.reset("Downloading", 5);
              progress.increment(5);
              progress.increment(-1);
              progress.end();
            });

    assertThat(shown.max).isEqualTo(5);
    assertThat(shown.current).isEqualTo(5);
    assertThat(shown.ended).isTrue();
  }

  @Test
  void shouldStopWaitingWhenInterrupted() {
    CountDownLatch end = new CountDownLatch(1);

    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () -> new DownloadTimeout(Duration.ofSeconds(10), null).await(progress -> await(end)))
        .isInstanceOf(InterruptedIOException.class);

    assertThat(Thread.interrupted()).isTrue();
    end.countDown();
  }
}
