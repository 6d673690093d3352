package microlearning.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParallelTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "7, 1", "8, 3", "1000, 10", "1000, 2000"})
  void shouldWorkOnEachPlaceOnce(int length, int least) {
    AtomicIntegerArray times = new AtomicIntegerArray(length);

    Parallel.forRanges(
        length, least, (from, to) -> IntStream.range(from, to).forEach(times::incrementAndGet));

    assertThat(IntStream.range(0, length).map(times::get)).allMatch(n -> n == 1);
  }

  @Test
  void shouldNotDivideWhatIsNotWorthIt() {
    List<Integer> lengths = new CopyOnWriteArrayList<>();

    Parallel.forRanges(199, 100, (from, to) -> lengths.add(to - from));
    assertThat(lengths).containsExactly(199);

    lengths.clear();
    Parallel.forRanges(200, 100, (from, to) -> lengths.add(to - from));
    assertThat(lengths).containsExactly(100, 100);
  }

  @Test
  void shouldDivideMuchWorkIntoFourRangesForEachThread() {
    List<Integer> lengths = new CopyOnWriteArrayList<>();

    Parallel.forRanges(1_000_000, 1, (from, to) -> lengths.add(to - from));

    assertThat(lengths).hasSize(4 * Parallel.threads());
  }

  @Test
  void shouldNotDivideTheWorkOfAThreadThatCalculatesAlone() {
    int threads = Parallel.threads();
    Thread own = Thread.currentThread();
    Set<Thread> used = ConcurrentHashMap.newKeySet();
    List<Integer> seen = new CopyOnWriteArrayList<>();

    Parallel.alone(
        () -> {
          seen.add(Parallel.threads());
          Parallel.forRanges(1_000_000, 1, (from, to) -> used.add(Thread.currentThread()));
          Parallel.together(() -> seen.add(Parallel.threads()));
          seen.add(Parallel.threads());
        });

    assertThat(used).containsExactly(own);
    assertThat(seen).containsExactly(1, threads, 1);
    assertThat(Parallel.threads()).isEqualTo(threads);
  }

  @Test
  void shouldDivideAgainAfterWorkThatFailed() {
    int threads = Parallel.threads();

    assertThatThrownBy(
            () ->
                Parallel.alone(
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");

    assertThat(Parallel.threads()).isEqualTo(threads);
  }

  @Test
  void shouldGiveResultsInTheOrderOfTheItems() {
    List<Integer> items = IntStream.range(0, 100).boxed().toList();

    List<String> results = Parallel.map(items, item -> "result " + item);

    assertThat(results).isEqualTo(items.stream().map(item -> "result " + item).toList());
  }

  @Test
  void shouldDoAsManyItemsAtATimeAsThereAreThreads() {
    CountDownLatch allBegan = new CountDownLatch(Parallel.threads());
    List<Integer> items = IntStream.range(0, Parallel.threads()).boxed().toList();

    List<Boolean> met =
        Parallel.map(
            items,
            item -> {
              allBegan.countDown();
              try {
                return allBegan.await(20, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                return false;
              }
            });

    assertThat(met).containsOnly(true);
  }

  @Test
  void shouldDivideWorkWithinTheItems() {
    Set<Integer> done = ConcurrentHashMap.newKeySet();

    Parallel.map(
        List.of(0, 1000),
        item -> {
          Parallel.forRanges(
              1000, 1, (from, to) -> IntStream.range(from, to).forEach(i -> done.add(item + i)));
          return item;
        });

    assertThat(done).hasSize(2000);
  }

  @Test
  void shouldPassOnWhatAnItemThrows() {
    ConcurrentLinkedQueue<Integer> begun = new ConcurrentLinkedQueue<>();

    assertThatThrownBy(
            () ->
                Parallel.map(
                    List.of(1, 2),
                    item -> {
                      begun.add(item);
                      throw new IllegalArgumentException("No item " + item + ".");
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("No item 1.");
    assertThat(begun).contains(1);
  }

  @Test
  void shouldThrowWhatTheFirstTaskThrowsThatFails() {
    for (int run = 0; run < 100; run++) {
      assertThatThrownBy(
              () ->
                  Parallel.forEach(
                      50,
                      i -> {
                        if (i % 10 == 7) {
                          throw new IllegalArgumentException("Task " + i + ".");
                        }
                      }))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("Task 7.");
    }
  }

  @Test
  void shouldDoTheWorkOfManyCallersAtOnce() throws InterruptedException {
    AtomicIntegerArray done = new AtomicIntegerArray(8 * 1000);
    List<Thread> callers =
        IntStream.range(0, 8)
            .mapToObj(
                caller ->
                    new Thread(
                        () -> {
                          for (int run = 0; run < 10; run++) {
                            int first = 1000 * caller + 100 * run;
                            Parallel.forEach(100, i -> done.incrementAndGet(first + i));
                          }
                        }))
            .toList();

    callers.forEach(Thread::start);
    for (Thread caller : callers) {
      caller.join();
    }

    assertThat(IntStream.range(0, done.length()).map(done::get)).allMatch(n -> n == 1);
  }

  @Test
  void shouldDoAllWorkOfAnInterruptedThreadAndLeaveItInterrupted() {
    AtomicInteger done = new AtomicInteger();

    Thread.currentThread().interrupt();
    Parallel.forEach(
        2,
        i -> {
          LockSupport.parkNanos(1_000_000);
          done.incrementAndGet();
        });

    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).hasValue(2);
  }

  /** Helpers would only get in the way of threads that are at work on items. */
  @Test
  void shouldDivideNoWorkWithinItemsThatKeepAllThreadsBusy() {
    CyclicBarrier all = new CyclicBarrier(Parallel.threads());

    List<Set<Thread>> workers =
        Parallel.map(
            IntStream.range(0, Parallel.threads()).boxed().toList(),
            item -> {
              meet(all);
              Set<Thread> threads = ConcurrentHashMap.newKeySet();
              Parallel.forEach(1000, i -> threads.add(Thread.currentThread()));
              meet(all);
              return threads;
            });

    assertThat(workers).allMatch(threads -> threads.size() == 1);
  }

  private static void meet(CyclicBarrier all) {
    try {
      all.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void shouldHelpByThreadsThatBelongToNoCaller() throws InterruptedException {
    ThreadGroup own = new ThreadGroup("a caller's");
    CyclicBarrier all = new CyclicBarrier(Parallel.threads());
    Set<ThreadGroup> groups = ConcurrentHashMap.newKeySet();

    Thread caller =
        new Thread(
            own,
            () ->
                Parallel.forEach(
                    Parallel.threads(),
                    i -> {
                      groups.add(Thread.currentThread().getThreadGroup());
                      meet(all);
                    }));
    caller.start();
    caller.join();

    assertThat(groups).hasSize(2).contains(own).noneMatch(g -> g != own && own.parentOf(g));
  }
}
