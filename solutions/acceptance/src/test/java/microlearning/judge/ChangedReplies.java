package microlearning.judge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import microlearning.calls.ServingWorker;
import microlearning.fuzz.Mutations;
import microlearning.sandbox.Connection;
import microlearning.sandbox.TimeLimit;

/** A connection to a worker that answers, of whose replies one is changed on the way. */
final class ChangedReplies implements Connection {
  private final ByteArrayOutputStream requests = new ByteArrayOutputStream();
  private final ByteArrayOutputStream replies = new ByteArrayOutputStream();
  private final ServingWorker worker = new ServingWorker(taken(requests), replies);
  private final InputStream output = new Output();
  private final int changed;
  private final List<Mutations> changes;
  private InputStream reply = InputStream.nullInputStream();
  private int replied;
  private long requestBytes;
  private long replyBytes;
  private boolean closed;

  /**
   * @param changed number of the reply that is changed, from 0
   */
  ChangedReplies(int changed, List<Mutations> changes) {
    this.changed = changed;
    this.changes = changes;
  }

  /** Bytes of all requests so far. */
  long requestBytes() {
    return requestBytes;
  }

  /** Bytes of all replies so far. */
  long replyBytes() {
    return replyBytes;
  }

  /** What has been written, taken away. */
  private InputStream taken(ByteArrayOutputStream written) {
    return new InputStream() {
      private InputStream current = InputStream.nullInputStream();

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int from, int most) throws IOException {
        int read = current.read(bytes, from, most);
        if (read < 0 && written.size() > 0) {
          current = new ByteArrayInputStream(written.toByteArray());
          requestBytes += written.size();
          written.reset();
          read = current.read(bytes, from, most);
        }
        return read;
      }
    };
  }

  /** Has the worker answer when there is a request; without one, nothing comes any more. */
  private final class Output extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int read = reply.read(bytes, from, most);
      if (read < 0 && requests.size() > 0) {
        replies.reset();
        worker.serve();
        byte[] answer = replies.toByteArray();
        replyBytes += answer.length;
        reply =
            new ByteArrayInputStream(
                replied++ == changed ? Mutations.apply(answer, changes) : answer);
        read = reply.read(bytes, from, most);
      }
      return read;
    }
  }

  @Override
  public void await(TimeLimit... limits) {}

  @Override
  public void rest() {}

  @Override
  public OutputStream input() {
    return requests;
  }

  @Override
  public InputStream output() {
    return output;
  }

  @Override
  public boolean isAlive() {
    return !closed;
  }

  @Override
  public Excess excess() {
    return Excess.NONE;
  }

  @Override
  public Optional<String> timeLimit() {
    return Optional.empty();
  }

  @Override
  public OptionalInt exitCode() {
    return OptionalInt.empty();
  }

  @Override
  public void close() {
    closed = true;
  }
}
