package microlearning.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.network.MLP;
import microlearning.network.Rule;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {
  private static final SmallNetwork NETWORK =
      new SmallNetwork("a", 7, new Architecture(3, 2, 4, 0.5, Activation.RELU), 5, 0.1, 0.25);
  private static final Observation SEEN = NETWORK.setUp(MLP::new).observe(Rule.BACKPROPAGATION);
  private final String networks =
      SmallNetworkFiles.writeNetworks("Made by a test.", List.of(NETWORK));
  private final String observations =
      SmallNetworkFiles.writeObservations("Made by a test.", Map.of("a", SEEN));

  @Test
  void shouldReadTheSmallNetworksThatWereWritten() {
    assertThat(small().open().smallNetworks()).containsExactly(NETWORK);
    assertThat(networks).startsWith("# Made by a test.\nnetwork,seed,inputs");
  }

  @Test
  void shouldReadTheObservationsThatWereWritten() {
    assertThat(small().open().observations(Rule.BACKPROPAGATION)).isEqualTo(Map.of("a", SEEN));
  }

  @Test
  void shouldReadTheKnownMistakesThatWereWritten() {
    Misconception one =
        new Misconception(
            "one", "say \"why\", twice", "Say why.", Map.of(Part.HIDDEN, List.of(1.5, -2.0, 0.1)));
    Misconception two = new Misconception("two", "it fails", "It fails.", Map.of());
    KnownMistakes mistakes =
        new KnownMistakes(
            List.of("x", "y", "z"),
            List.of(one, two),
            List.of(new Misconception.Pair(one, two, List.of(1.0, 2.0, 3.0))),
            List.of(new KnownMistakes.Failure(two, "Must be the same shape. 1x2 vs 2x1")));
    ReferenceData reference = withMistakes(mistakes).open();

    assertThat(reference.knownMistakes(Rule.FEEDBACK_ALIGNMENT)).isEqualTo(mistakes);
    assertThat(mistakes.inPairs().get(0).hint())
        .isEqualTo("Two mistakes: say \"why\", twice; it fails.");
    assertThat(mistakes.hint(what -> what.endsWith("2x1"))).isEqualTo("It fails.");
    assertThat(mistakes.hint(what -> what.endsWith("3x1"))).isEmpty();
  }

  @Test
  void shouldSayWhereAFileOfMistakesIsWrong() {
    ReferenceFixture fixture = withMistakes(KnownMistakes.NONE);
    String pairs = "small_networks/feedback_alignment_pairs.csv";

    assertThatThrownBy(
            () ->
                fixture
                    .with(pairs, "first,second\n1,2\n")
                    .open()
                    .knownMistakes(Rule.FEEDBACK_ALIGNMENT))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("row 1, column first: '1' cannot be read");
  }

  private ReferenceFixture withMistakes(KnownMistakes mistakes) {
    String file = "small_networks/feedback_alignment";
    return small()
        .with(file + "_hints.csv", KnownMistakeFiles.writeHints("x", mistakes))
        .with(file + "_misconceptions.csv", KnownMistakeFiles.writeAlone("x", mistakes))
        .with(file + "_pairs.csv", KnownMistakeFiles.writePairs("x", mistakes))
        .with(file + "_failures.csv", KnownMistakeFiles.writeFailures("x", mistakes));
  }

  @Test
  void shouldReadFilesWhoseLineEndsACheckoutChanged() {
    String description =
        "{\"resources\": [{\"path\": \"small_networks/networks.csv\", \"hash\": \"sha256:"
            + ReferenceData.digest(networks)
            + "\"}]}";
    ReferenceData reference =
        new ReferenceFixture()
            .with("small_networks/networks.csv", networks.replace("\n", "\r\n"))
            .openWith(description);
    assertThat(reference.smallNetworks()).containsExactly(NETWORK);
  }

  @Test
  void shouldSayWhichFileIsMissing() {
    assertThatThrownBy(() -> new ReferenceFixture().open().smallNetworks())
        .isInstanceOf(ReferenceException.class)
        .hasMessage("The reference data has no file small_networks/networks.csv.");
    assertThatThrownBy(() -> new ReferenceData(new ClassLoader(null) {}))
        .isInstanceOf(ReferenceException.class)
        .hasMessage("The reference data has no file datapackage.json.");
  }

  @Test
  void shouldRefuseAFileThatIsNotTheOneDescribed() {
    ReferenceData reference =
        new ReferenceFixture()
            .with("small_networks/networks.csv", networks)
            .openWith(
                "{\"resources\": [{\"path\": \"small_networks/networks.csv\", \"hash\":"
                    + " \"sha256:00\"}]}");
    assertThatThrownBy(reference::smallNetworks)
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("networks.csv is not the file of datapackage.json")
        .hasMessageContaining(ReferenceData.digest(networks));
  }

  @Test
  void shouldRefuseAFileThatIsNotDescribed() {
    ReferenceData reference =
        new ReferenceFixture()
            .with("small_networks/networks.csv", networks)
            .openWith("{\"resources\": []}");
    assertThatThrownBy(reference::smallNetworks)
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("not in datapackage.json");
  }

  @Test
  void shouldRefuseADamagedDescription() {
    for (String description :
        List.of("", "[]", "{", "{}", "{\"resources\": [{}]}", "{\"resources\": {}}", "5")) {
      assertThatThrownBy(() -> new ReferenceFixture().openWith(description))
          .as(description)
          .isInstanceOf(ReferenceException.class)
          .hasMessage("datapackage.json of the reference data is damaged.");
    }
  }

  @Test
  void shouldSayWhereATableIsWrong() {
    assertThatThrownBy(() -> withObservations("network,matrix\na,B\n"))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("backpropagation.csv: its columns are [network, matrix]");
    assertThatThrownBy(() -> withObservations("network,matrix,row,column,value\na,B,0,0\n"))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("row 1: 4 cells; expected 5");
    assertThatThrownBy(() -> withObservations("network,matrix,row,column,value\na,B,0,0,x\n"))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("row 1, column value: 'x' cannot be read");
    assertThatThrownBy(() -> withObservations("network,matrix,row,column,value\na,B,9,0,1\n"))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("row 1, column row: '9' cannot be read");
    assertThatThrownBy(() -> withObservations("network,matrix,row,column,value\nb,B,0,0,1\n"))
        .isInstanceOf(ReferenceException.class)
        .hasMessageContaining("column network: 'b' cannot be read");
  }

  @Test
  void shouldLeaveEntriesThatNoRowFillsUnequalToAnything() {
    Observation seen = withObservations("network,matrix,row,column,value\na,B,0,0,1\n").get("a");
    assertThat(seen.get(Part.FEEDBACK).get(0, 0)).isEqualTo(1);
    assertThat(seen.get(Part.FEEDBACK).get(1, 0)).isNaN();
  }

  private Map<String, Observation> withObservations(String text) {
    return new ReferenceFixture()
        .with("small_networks/networks.csv", networks)
        .with("small_networks/backpropagation.csv", text)
        .open()
        .observations(Rule.BACKPROPAGATION);
  }

  private ReferenceFixture small() {
    return new ReferenceFixture()
        .with("small_networks/networks.csv", networks)
        .with("small_networks/backpropagation.csv", observations);
  }
}
