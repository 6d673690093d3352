package microlearning.reader;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import microlearning.calls.SubmissionFailure;

/**
 * Shows what is in a folder and below. Links are not followed. Where the platform has handles of
 * folders, as Linux and macOS do, each file is opened in the folder that it was listed in, even if
 * a name on the way there means something else by then.
 */
final class FolderReader {
  private static final LinkOption NO_LINKS = LinkOption.NOFOLLOW_LINKS;

  private final Visitor visitor;

  FolderReader(Visitor visitor) {
    this.visitor = visitor;
  }

  /** A folder that is open: its entries are named by paths of one name, as they were listed. */
  private interface Folder {
    BasicFileAttributes attributes(Path name) throws IOException;

    SeekableByteChannel open(Path name) throws IOException;

    DirectoryStream<Path> list(Path name) throws IOException;
  }

  /**
   * Shows it all, sorted by names.
   *
   * @param prefix of all paths: empty, or with a slash at its end
   */
  void read(Path folder, String prefix) throws IOException, SubmissionFailure {
    try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
      read(listed, prefix, 1);
    }
  }

  private void read(DirectoryStream<Path> listed, String prefix, int depth)
      throws IOException, SubmissionFailure {
    if (depth > ReadingLimits.MOST_DEPTH) {
      throw Refusals.refused(
          "It has folders within folders, more than " + ReadingLimits.MOST_DEPTH + " deep.");
    }
    Folder folder = listed instanceof SecureDirectoryStream<Path> s ? secure(s) : PLAIN;
    for (Named entry : named(listed, prefix)) {
      show(folder, entry.path(), entry.handle(), depth);
    }
  }

  /** What a folder lists; two names of different bytes may be one text. */
  private record Named(String path, Path handle) {}

  private List<Named> named(DirectoryStream<Path> listed, String prefix)
      throws IOException, SubmissionFailure {
    List<Named> entries = new ArrayList<>();
    try {
      for (Path entry : listed) {
        entries.add(new Named(prefix + FileNames.of(entry), entry));
        if (entries.size() > visitor.limits().entries()) {
          throw visitor.limits().tooManyEntries();
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    entries.sort(Comparator.comparing(Named::path));
    return entries;
  }

  private void show(Folder folder, String path, Path entry, int depth)
      throws IOException, SubmissionFailure {
    try {
      BasicFileAttributes attributes = folder.attributes(entry);
      if (!attributes.isDirectory()) {
        visitor.file(item(folder, path, entry, attributes));
        return;
      }
      visitor.folder(path);
      try (DirectoryStream<Path> below = folder.list(entry)) {
        read(below, path + "/", depth + 1);
      }
    } catch (IOException e) {
      visitor.unreadable(Refusals.shown(path) + " cannot be read (" + Refusals.reason(e) + ").");
    }
  }

  private static Item item(Folder folder, String path, Path entry, BasicFileAttributes attributes) {
    return new Item(
        path,
        attributes.isRegularFile(),
        ClockTime.of(attributes.lastModifiedTime().toInstant()),
        () -> Channels.newInputStream(folder.open(entry)));
  }

  private static Folder secure(SecureDirectoryStream<Path> folder) {
    return new Folder() {
      @Override
      public BasicFileAttributes attributes(Path entry) throws IOException {
        return folder
            .getFileAttributeView(entry.getFileName(), BasicFileAttributeView.class, NO_LINKS)
            .readAttributes();
      }

      @Override
      public SeekableByteChannel open(Path entry) throws IOException {
        return folder.newByteChannel(
            entry.getFileName(), Set.of(StandardOpenOption.READ, NO_LINKS));
      }

      @Override
      public DirectoryStream<Path> list(Path entry) throws IOException {
        return folder.newDirectoryStream(entry.getFileName(), NO_LINKS);
      }
    };
  }

  /** Where the platform has no handles of folders. */
  private static final Folder PLAIN =
      new Folder() {
        @Override
        public BasicFileAttributes attributes(Path entry) throws IOException {
          return Files.readAttributes(entry, BasicFileAttributes.class, NO_LINKS);
        }

        @Override
        public SeekableByteChannel open(Path entry) throws IOException {
          return Files.newByteChannel(entry, Set.of(StandardOpenOption.READ, NO_LINKS));
        }

        @Override
        public DirectoryStream<Path> list(Path entry) throws IOException {
          return Files.newDirectoryStream(entry);
        }
      };
}
