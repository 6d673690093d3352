package microlearning.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The processor time of a process and all that it starts. What has ended is kept: as its parent
 * counts it, where the system tells that (Linux), or as it was last seen, whichever is more.
 */
final class ProcessorTime {
  /** The unit of Linux, which is the same on all of its platforms (USER_HZ). */
  private static final long NANOS_OF_TICK = 10_000_000;

  /** Places in {@code /proc/PID/stat} behind the name, which may hold blanks. */
  private static final int OWN = 11;

  private static final int OF_CHILDREN = 13;

  /** As many as are read, and the rest. */
  private static final int FIELDS = 16;

  private final ProcessHandle root;

  /** Nanoseconds of those that are there, as they were last seen. */
  private final Map<ProcessHandle, Long> seen = new HashMap<>();

  private long ofGone;
  private long ofWaitedFor;
  private long total;

  /** Nothing has been seen yet. */
  ProcessorTime(ProcessHandle root) {
    this.root = root;
  }

  /**
   * Processor time of one process.
   *
   * @param own nanoseconds
   * @param ofWaitedFor nanoseconds of those that it has started and that have ended
   */
  private record Times(long own, long ofWaitedFor) {}

  /**
   * Looks at the first process alone, which takes a part of the time that it takes to look at all.
   *
   * @return nanoseconds, never fewer than before
   */
  long look() {
    return total(Set.of(root));
  }

  /**
   * Looks at all processes.
   *
   * @param tree the first and its descendants
   * @return nanoseconds, never fewer than before
   */
  long look(Collection<ProcessHandle> tree) {
    Set<ProcessHandle> there = new HashSet<>(tree);
    for (ProcessHandle process : List.copyOf(seen.keySet())) {
      // One whose parent has ended is no descendant any more.
      if (!there.contains(process) && !(process.isAlive() && there.add(process))) {
        ofGone += seen.remove(process);
      }
    }
    return total(there);
  }

  private long total(Set<ProcessHandle> there) {
    long waitedFor = 0;
    for (ProcessHandle process : there) {
      Times times = times(process);
      seen.merge(process, times.own, Math::max);
      waitedFor += times.ofWaitedFor;
    }
    ofWaitedFor = Math.max(ofWaitedFor, waitedFor);
    long ofThere = seen.values().stream().mapToLong(Long::longValue).sum();
    total = Math.max(total, ofThere + Math.max(ofGone, ofWaitedFor));
    return total;
  }

  private static Times times(ProcessHandle process) {
    try {
      String line = ProcFile.read(process, "stat");
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ", FIELDS);
      return new Times(ticks(fields, OWN), ticks(fields, OF_CHILDREN));
    } catch (IOException e) {
      // It has ended, or this is not Linux.
      return new Times(process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos(), 0);
    }
  }

  /** In user mode, and next to it in the kernel. */
  private static long ticks(String[] fields, int place) {
    return (Long.parseLong(fields[place]) + Long.parseLong(fields[place + 1])) * NANOS_OF_TICK;
  }
}
