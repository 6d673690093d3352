package microlearning.reader;

import java.util.List;
import java.util.TreeMap;
import microlearning.calls.SubmissionFailure;

/** A folder or a file in the archive of a class: names alone, of the topmost folders. */
final class ArchivePlace implements Place, Visitor {
  /** Wrapped in no more folders than this, a class is seen as one. */
  private static final int DEPTH = 4;

  private final String name;
  private final TreeMap<String, ArchivePlace> children = new TreeMap<>();
  private boolean folder;
  private boolean work;

  /** The archive itself, which is yet to be shown. */
  ArchivePlace(String name) {
    this.name = name;
    this.folder = true;
  }

  private ArchivePlace(String name, boolean folder) {
    this.name = name;
    this.folder = folder;
  }

  @Override
  public ScanLimits limits() {
    return ScanLimits.OF_CLASS;
  }

  @Override
  public void folder(String path) {
    add(path, true, false);
  }

  @Override
  public void file(Item item) {
    boolean archive = ArchiveKind.isNameOfArchive(item.name());
    add(item.path(), false, archive || Place.isWork(item.name()));
  }

  @Override
  public void forbidden(String path, SubmissionFailure why) {
    // It is told to its owner when the sources are taken.
  }

  private void add(String path, boolean isFolder, boolean isWork) {
    String[] names = path.split("/", DEPTH + 1);
    ArchivePlace place = this;
    for (int i = 0; i < Math.min(names.length, DEPTH); i++) {
      boolean last = i == names.length - 1;
      place = place.children.computeIfAbsent(names[i], n -> new ArchivePlace(n, false));
      place.folder |= !last || isFolder;
      place.work |= isWork;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isFolder() {
    return folder;
  }

  @Override
  public List<ArchivePlace> children() {
    return List.copyOf(children.values());
  }

  @Override
  public boolean isOther() {
    return !folder && !Place.mayHoldWork(name);
  }

  @Override
  public boolean holdsWork() {
    return work;
  }
}
