package microlearning.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A channel that is read from, up to a number of bytes. */
final class BoundedChannel implements SeekableByteChannel {
  private final SeekableByteChannel channel;
  private final long most;
  private long left;

  BoundedChannel(SeekableByteChannel channel, long most) {
    this.channel = channel;
    this.most = most;
    this.left = most;
  }

  /** Sets how many bytes may be read from now on. */
  void allow(long most) {
    left = most;
  }

  @Override
  public int read(ByteBuffer bytes) throws IOException {
    int read = channel.read(bytes);
    left -= Math.max(0, read);
    if (left < 0) {
      throw new UnreadableArchive("its list of files has more than " + most + " bytes");
    }
    return read;
  }

  @Override
  public int write(ByteBuffer bytes) {
    throw new java.nio.channels.NonWritableChannelException();
  }

  @Override
  public long position() throws IOException {
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new java.nio.channels.NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  /** Whoever opened the channel closes it. */
  @Override
  public void close() {}
}
