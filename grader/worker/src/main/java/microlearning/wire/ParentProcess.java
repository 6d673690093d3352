package microlearning.wire;

/** The process that started this one. */
public final class ParentProcess {
  private ParentProcess() {}

  /** Has this process end when its parent does. */
  public static void endWithIt() {
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
  }
}
