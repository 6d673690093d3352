package microlearning.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import microlearning.calls.SubmissionFailure;

/**
 * A folder or a file on a disk.
 *
 * @param path where it lies
 * @param isFolder whether it is a folder, and no link to one
 */
record DiskPlace(Path path, boolean isFolder) implements Place {
  static DiskPlace of(Path path) {
    return new DiskPlace(path, Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
  }

  @Override
  public String name() {
    return path.getFileName() == null ? "" : FileNames.of(path);
  }

  @Override
  public List<DiskPlace> children() throws IOException {
    try (Stream<Path> listed = Files.list(path)) {
      return listed.map(DiskPlace::of).sorted(Comparator.comparing(DiskPlace::name)).toList();
    }
  }

  @Override
  public boolean isOther() throws IOException {
    return Files.isRegularFile(path)
        && !Place.mayHoldWork(name())
        && !(Files.isReadable(path) && ClassArchive.isArchive(path));
  }

  @Override
  public boolean holdsWork() throws IOException, SubmissionFailure {
    if (!isFolder) {
      return ArchiveKind.isNameOfArchive(name());
    }
    boolean[] found = {false};
    SubmissionFailure enough = Refusals.refused("Found.");
    try {
      new FolderReader(
              item -> {
                if (Place.isWork(item.name()) || ArchiveKind.isNameOfArchive(item.name())) {
                  found[0] = true;
                  throw enough;
                }
              })
          .read(path, "");
    } catch (SubmissionFailure failure) {
      return found[0]; // Or it has more than is read of any submission.
    }
    return found[0];
  }
}
