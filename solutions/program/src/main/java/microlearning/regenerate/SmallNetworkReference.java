package microlearning.regenerate;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import microlearning.exercises.SolvedRules;
import microlearning.network.Rule;
import microlearning.reference.KnownMistakeFiles;
import microlearning.reference.KnownMistakes;
import microlearning.reference.Observation;
import microlearning.reference.Projection;
import microlearning.reference.ProjectionFile;
import microlearning.reference.SmallNetwork;
import microlearning.reference.SmallNetworkFiles;
import microlearning.submission.Exercise;

/** What single updates give on the small networks, by the solutions and by known mistakes. */
final class SmallNetworkReference {
  private static final String MADE_BY = "Made by: microlearning regenerate.\n";

  private static final String NETWORKS =
      "Networks and batches, each drawn from the generator of its seed in this order:\n"
          + "the weights W_h, W_y, B from N(0, init_sd²); the inputs from N(0, 1); the label of\n"
          + "each image; then what the rule draws. Before that, by their content, the first image\n"
          + "is made blank, the second half of the batch the first half again, weights and inputs\n"
          + "whole numbers, or inputs below 1 zero and all others smaller by 1.";

  private SmallNetworkReference() {}

  /** The texts of the files by their names. */
  static Map<String, String> texts() {
    List<SmallNetwork> networks = SmallNetworks.all();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("networks.csv", SmallNetworkFiles.writeNetworks(MADE_BY + NETWORKS, networks));
    for (Exercise exercise : Exercise.values()) {
      Rule rule = exercise.rule();
      texts.put(
          rule.id() + ".csv",
          SmallNetworkFiles.writeObservations(
              MADE_BY
                  + "The updates that one call of "
                  + exercise.method()
                  + " gives on each network, and"
                  + " the feedback\nweights B after it.",
              observations(rule, networks)));
      KnownMistakes mistakes = SmallNetworks.knownMistakes(exercise, networks);
      texts.put(
          rule.id() + "_hints.csv",
          KnownMistakeFiles.writeHints(
              MADE_BY
                  + "Known mistakes in "
                  + exercise.method()
                  + ", and what to tell who made one: what was done, and what is right.",
              mistakes));
      texts.put(
          rule.id() + "_misconceptions.csv",
          KnownMistakeFiles.writeAlone(
              MADE_BY
                  + "What each mistake gives on some networks: fingerprints of the matrices that"
                  + " are wrong.",
              mistakes));
      texts.put(
          rule.id() + "_pairs.csv",
          KnownMistakeFiles.writePairs(
              MADE_BY
                  + "What two mistakes give together: fingerprints of all matrices. A number is"
                  + " the\nmistake's row in the file of hints, counted from 1.",
              mistakes));
      texts.put(
          rule.id() + "_failures.csv",
          KnownMistakeFiles.writeFailures(
              MADE_BY
                  + "What mistakes give that give no numbers to compare: exceptions, and matrices"
                  + " of wrong shapes.",
              mistakes));
    }
    return texts;
  }

  /** The texts of the files about networks of full size, by their names. */
  static Map<String, String> largeTexts() {
    List<SmallNetwork> networks = SmallNetworks.large();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("networks.csv", SmallNetworkFiles.writeNetworks(MADE_BY + NETWORKS, networks));
    texts.put(
        "updates.csv",
        ProjectionFile.write(
            MADE_BY
                + "Projections of the updates that one call gives on each network, and of the\n"
                + "feedback weights B after it.",
            largeUpdates(networks)));
    return texts;
  }

  /** Projections of what each exercise's rule gives on networks, by their names. */
  static Map<Rule, Map<String, Observation>> largeUpdates(List<SmallNetwork> networks) {
    Map<Rule, Map<String, Observation>> updates = new EnumMap<>(Rule.class);
    for (Exercise exercise : Exercise.values()) {
      Map<String, Observation> ofRule = observations(exercise.rule(), networks);
      ofRule.replaceAll((id, observation) -> Projection.of(observation));
      updates.put(exercise.rule(), ofRule);
    }
    return updates;
  }

  /** What a rule gives on networks, by their names. */
  static Map<String, Observation> observations(Rule rule, List<SmallNetwork> networks) {
    Map<String, Observation> observations = new LinkedHashMap<>();
    for (SmallNetwork network : networks) {
      observations.put(network.id(), network.setUp(SolvedRules.factory(rule)).observe(rule));
    }
    return observations;
  }
}
