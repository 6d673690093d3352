package microlearning.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import microlearning.calls.SubmissionFailure;

/**
 * The archive of a class, as a system lets download it. It is gone through twice: for its names,
 * and for the sources, which are taken of all submissions at once. Each is held to its own limits.
 */
final class ClassArchive {
  private final Path path;
  private final ScanLimits ofClass;
  private final ScanLimits ofEach;

  ClassArchive(Path path) {
    this(path, ScanLimits.OF_CLASS, ScanLimits.OF_SUBMISSION);
  }

  /**
   * @param ofClass limits of the whole
   * @param ofEach limits of each submission
   */
  ClassArchive(Path path, ScanLimits ofClass, ScanLimits ofEach) {
    this.path = path;
    this.ofClass = ofClass;
    this.ofEach = ofEach;
  }

  /** Whether a file begins like an archive that is read. */
  static boolean isArchive(Path path) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      return ArchiveReader.isArchive(channel);
    }
  }

  /**
   * What lies where.
   *
   * @param name of the archive
   */
  ArchivePlace outline(String name) throws IOException, SubmissionFailure {
    ArchivePlace outline = new ArchivePlace(name);
    show(outline);
    return outline;
  }

  private void show(Visitor visitor) throws IOException, SubmissionFailure {
    try (SeekableByteChannel channel = Files.newByteChannel(path)) {
      ArchiveReader.read(channel, "", visitor);
    }
  }

  /**
   * Reads what Gradescope says of its submissions.
   *
   * @param path of the file that says it
   */
  Map<String, SubmittedBy> metadata(String path) throws IOException, SubmissionFailure {
    Map<String, SubmittedBy> people = new HashMap<>();
    show(
        new Visitor() {
          @Override
          public ScanLimits limits() {
            return ofClass;
          }

          @Override
          public void file(Item item) throws IOException {
            if (item.path().equals(path) && item.isRegular()) {
              try (InputStream in = item.opener().open()) {
                people.putAll(GradescopeMetadata.read(in));
              }
            }
          }

          @Override
          public void forbidden(String other, SubmissionFailure why) {
            // It is told to its owner when the sources are taken.
          }
        });
    return people;
  }

  /** Takes the sources of all submissions. */
  List<SubmittedFiles> read(ClassLayout layout) throws IOException, SubmissionFailure {
    List<String> names = layout.places().stream().map(Place::name).toList();
    List<Grouping> groups = Grouping.of(names, layout.parents());
    Map<String, Distributor.Member> members = new HashMap<>();
    List<Distributor.Owner> owners = new ArrayList<>();
    for (Grouping group : groups) {
      Distributor.Owner owner = new Distributor.Owner(new ReadingTime(), ofEach);
      owners.add(owner);
      for (Grouping.Member member : group.members()) {
        boolean alone =
            group.members().size() == 1 && layout.places().get(member.index()).isFolder();
        members.put(
            names.get(member.index()), new Distributor.Member(owner, alone ? "" : member.file()));
      }
    }
    show(new Distributor(layout.prefix(), members, ofClass));
    List<SubmittedFiles> submissions = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Grouping group = groups.get(i);
      submissions.add(
          new SubmittedFiles(group.title(), group.by(), owners.get(i).taken(group.isRenamed())));
    }
    return submissions;
  }
}
