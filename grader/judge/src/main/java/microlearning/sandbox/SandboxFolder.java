package microlearning.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The folder of a sandbox. A lock tells that its program still runs; what a program left that was
 * killed is deleted by the next one.
 */
final class SandboxFolder {
  private static final String PREFIX = "microlearning-sandbox-";
  private static final String LOCK = "lock";

  /** A younger folder may be that of a program which has not locked it yet. */
  private static final Duration YOUNG = Duration.ofMinutes(10);

  private static final AtomicBoolean SEARCHED = new AtomicBoolean();

  private SandboxFolder() {}

  /** Makes an empty one. */
  static Path create() throws IOException {
    return Files.createTempDirectory(PREFIX);
  }

  /** Locks it until the channel is closed, or the program ends. */
  static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.tryLock();
    return channel;
  }

  /**
   * Deletes those whose programs have ended, as far as that goes; once in a program, since looking
   * at a lock of its own would open it.
   */
  static void deleteLeftovers() {
    if (!SEARCHED.getAndSet(true)) {
      deleteLeftovers(Path.of(System.getProperty("java.io.tmpdir")), Instant.now().minus(YOUNG));
    }
  }

  /** The same for those that were last changed before a time. */
  static void deleteLeftovers(Path parent, Instant before) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        if (isLeftover(folder, before)) {
          Folders.delete(folder);
        }
      }
    } catch (IOException e) {
      // They do no harm.
    }
  }

  private static boolean isLeftover(Path folder, Instant before) {
    try {
      if (!Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
        return false;
      }
      try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
        return channel.tryLock() != null;
      }
    } catch (IOException | OverlappingFileLockException e) {
      return false; // It is in use, or another user's.
    }
  }
}
