package microlearning.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import microlearning.calls.SubmissionFailure;

/**
 * Where the submissions of a class lie in a folder or an archive.
 *
 * @param inner the folder that holds them
 * @param prefix of their paths: the folders around them, with a slash at the end, or empty
 * @param places one or several of each submission
 * @param passedOver names of files that are no submission
 */
record ClassLayout(Place inner, String prefix, List<Place> places, List<String> passedOver) {
  /** What lies at the top of a repository of the exercises, or of a folder of sources. */
  private static final Set<String> OF_REPOSITORY =
      Set.of("pom.xml", "exercises", "src", "microlearning");

  /**
   * Looks for the submissions of a class.
   *
   * @return empty if it is one submission
   */
  static Optional<ClassLayout> of(Place root) throws IOException, SubmissionFailure {
    Place inner = root;
    String prefix = "";
    for (int depth = 0; depth < ReadingLimits.MOST_DEPTH; depth++) {
      List<Place> places = new ArrayList<>();
      List<String> passedOver = new ArrayList<>();
      List<? extends Place> children = inner.children();
      for (Place place : children) {
        if (place.isPassedOver(inner.name())) {
          passedOver.add(place.name());
        } else {
          places.add(place);
        }
      }
      if (isOfClass(inner, places, isOfRepository(children))) {
        return Optional.of(new ClassLayout(inner, prefix, places, passedOver));
      }
      if (places.size() != 1 || !places.get(0).isFolder() || isOfRepository(children)) {
        return Optional.empty();
      }
      inner = places.get(0);
      prefix = prefix + inner.name() + "/";
    }
    return Optional.empty();
  }

  /** Whether Gradescope's file about the submissions lies beside them. */
  boolean hasMetadata() {
    return passedOver.contains(GradescopeMetadata.NAME);
  }

  /** For each place the name of the folder that it is in. */
  List<String> parents() {
    return places.stream().map(place -> inner.name()).toList();
  }

  private static boolean isOfClass(Place inner, List<Place> places, boolean repository)
      throws IOException, SubmissionFailure {
    for (Place place : places) {
      if (DownloadName.of(place.name(), inner.name()).isPresent()) {
        return true;
      }
    }
    int works = 0;
    if (!repository) {
      for (Place place : places) {
        works += place.holdsWork() ? 1 : 0;
        if (works == 2) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOfRepository(List<? extends Place> places) {
    return places.stream()
        .anyMatch(
            place ->
                OF_REPOSITORY.contains(place.name()) || place.name().endsWith(FoundSource.ENDING));
  }
}
