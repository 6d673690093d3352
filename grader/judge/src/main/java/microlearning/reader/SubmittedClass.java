package microlearning.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import microlearning.calls.SubmissionFailure;

/**
 * The submissions that an instructor names: one by one, as a folder of all, or as the archive that
 * a system lets download.
 *
 * @param submissions whose names may be alike yet
 * @param lines how it was understood, and what was passed over
 */
public record SubmittedClass(List<SubmittedFiles> submissions, List<String> lines) {
  private static final int TOLD = 5;

  /** Keeps copies. */
  public SubmittedClass {
    submissions = List.copyOf(submissions);
    lines = List.copyOf(lines);
  }

  /**
   * Finds the submissions.
   *
   * @param paths that were named
   * @param isOne whether a name is that of a submission, which then is no class whatever it holds
   * @throws IOException if a class cannot be read, with the reason
   */
  public static SubmittedClass of(List<Path> paths, Predicate<String> isOne) throws IOException {
    if (paths.size() == 1 && !isOne.test(SubmittedFiles.of(paths.get(0)).name())) {
      Optional<SubmittedClass> whole = ofWhole(paths.get(0));
      if (whole.isPresent()) {
        return whole.get();
      }
    }
    return ofNamed(paths);
  }

  private static Optional<SubmittedClass> ofWhole(Path path) throws IOException {
    String own = DiskPlace.of(path).name();
    if (DownloadName.of(own, "").isPresent()) {
      return Optional.empty();
    }
    try {
      if (Files.isDirectory(path)) {
        return ClassLayout.of(new DiskPlace(path.toRealPath(), true))
            .map(layout -> understood(layout, own, onDisk(layout), metadata(layout)));
      }
      if (!Files.isRegularFile(path) || !ClassArchive.isArchive(path)) {
        return Optional.empty();
      }
      ClassArchive archive = new ClassArchive(path);
      Optional<ClassLayout> layout = ClassLayout.of(archive.outline(ArchiveKind.bare(own)));
      return layout.isEmpty()
          ? Optional.empty()
          : Optional.of(
              understood(
                  layout.get(), own, archive.read(layout.get()), metadata(layout.get(), archive)));
    } catch (UnreadableArchive | SubmissionFailure e) {
      return Optional.empty(); // Then it is a submission that says what is wrong.
    }
  }

  private static SubmittedClass understood(
      ClassLayout layout, String name, List<SubmittedFiles> submissions, Metadata metadata) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Understood "
            + Refusals.shown(name)
            + " as a class of "
            + count(submissions)
            + systems(submissions)
            + ".");
    passedOver(metadata.withoutIt(layout.passedOver()), lines);
    return metadata.addedTo(submissions, lines);
  }

  /** What Gradescope tells of the submissions beside them. */
  private static Metadata metadata(ClassLayout layout) {
    return layout.hasMetadata()
        ? Metadata.of(((DiskPlace) layout.inner()).path().resolve(GradescopeMetadata.NAME))
        : Metadata.NONE;
  }

  private static Metadata metadata(ClassLayout layout, ClassArchive archive) {
    return layout.hasMetadata()
        ? Metadata.of(() -> archive.metadata(layout.prefix() + GradescopeMetadata.NAME))
        : Metadata.NONE;
  }

  private static String count(List<SubmittedFiles> submissions) {
    return submissions.size() + (submissions.size() == 1 ? " submission" : " submissions");
  }

  private static String systems(List<SubmittedFiles> submissions) {
    String systems =
        submissions.stream()
            .map(files -> files.by().system())
            .filter(system -> !system.isEmpty())
            .distinct()
            .collect(Collectors.joining(" and "));
    return systems.isEmpty() ? ", each in a folder or an archive" : ", with names from " + systems;
  }

  private static void passedOver(List<String> names, List<String> lines) {
    if (!names.isEmpty()) {
      String more = names.size() > TOLD ? ", and " + (names.size() - TOLD) + " more" : "";
      lines.add(
          "Passed over: "
              + names.stream().limit(TOLD).map(Refusals::shown).collect(Collectors.joining(", "))
              + more
              + (names.size() == 1 ? " (not a submission)." : " (not submissions)."));
    }
  }

  private static List<SubmittedFiles> onDisk(ClassLayout layout) {
    List<DiskPlace> places = layout.places().stream().map(place -> (DiskPlace) place).toList();
    return submissions(places, layout.parents(), false);
  }

  private static SubmittedClass ofNamed(List<Path> paths) throws IOException {
    List<String> passedOver = new ArrayList<>();
    List<DiskPlace> places = new ArrayList<>();
    List<String> parents = new ArrayList<>();
    Metadata metadata = Metadata.NONE;
    for (Path path : paths) {
      DiskPlace place = DiskPlace.of(path.toAbsolutePath().normalize());
      String parent = DiskPlace.of(place.path().resolveSibling("")).name();
      if (paths.size() > 1 && place.isPassedOver(parent)) {
        passedOver.add(place.name());
        metadata =
            place.name().equals(GradescopeMetadata.NAME) ? Metadata.of(place.path()) : metadata;
      } else {
        places.add(place);
        parents.add(parent);
      }
    }
    List<SubmittedFiles> submissions = submissions(places, parents, true);
    List<String> lines = new ArrayList<>();
    if (submissions.stream().anyMatch(files -> !files.by().system().isEmpty())) {
      lines.add("Understood as " + count(submissions) + systems(submissions) + ".");
    }
    passedOver(metadata.withoutIt(passedOver), lines);
    return metadata.addedTo(submissions, lines);
  }

  private static List<SubmittedFiles> submissions(
      List<DiskPlace> places, List<String> parents, boolean followed) {
    List<SubmittedFiles> submissions = new ArrayList<>();
    for (Grouping group : Grouping.of(places.stream().map(DiskPlace::name).toList(), parents)) {
      List<SubmittedFiles.Part> parts =
          group.members().stream()
              .map(m -> new SubmittedFiles.Part(places.get(m.index()).path(), m.file(), followed))
              .toList();
      submissions.add(
          new SubmittedFiles(group.title(), group.by(), new SubmittedFiles.Parts(parts)));
    }
    return submissions;
  }
}
