package microlearning.data;

import ai.djl.util.Progress;

/** Remembers what it was told. */
final class RecordedProgress implements Progress {

  volatile long max;
  volatile long current;
  volatile boolean ended;

  @Override
  public void reset(String message, long max, String trailingMessage) {
    this.max = max;
    this.current = 0;
  }

  @Override
  public void start(long initialProgress) {
    current = initialProgress;
  }

  @Override
  public void end() {
    ended = true;
  }

  @Override
  public void increment(long increment) {
    update(current + increment, null);
  }

  @Override
  public void update(long progress, String message) {
    current = progress;
  }
}
