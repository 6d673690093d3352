package lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import microlearning.exercises.FeedbackAlignmentMLP;
import microlearning.exercises.KolenPollackMLP;
import microlearning.exercises.WeightPerturbMLP;
import microlearning.lab.LabRules;
import microlearning.lab.LabRun;
import microlearning.lab.LabSettings;
import microlearning.lab.Laboratory;
import microlearning.network.Activation;
import microlearning.network.Rule;

/** Trains by any rule with any settings. Change the lines of experiment() and run this class. */
public final class Lab {
  private static void experiment(Laboratory lab, Path folder) throws IOException {
    LabSettings settings =
        LabSettings.digits() // or mnist()
            .hidden(100)
            .learningRate(0.02)
            .noise(0.1)
            .batchSize(80)
            .epochs(3)
            .images(10000)
            .activation(Activation.SIGMOID)
            .initialWeights(0.1)
            .feedbackWeights(1)
            .seeds(12345);
    LabRun run = lab.train("my run", settings, Rule.NODE_PERTURBATION, Rule.BACKPROPAGATION);
    lab.compare(folder, run);
  }

  /** Your three rules; two more are given. */
  private static LabRules rules() {
    return new LabRules()
        .with(Rule.WEIGHT_PERTURBATION, WeightPerturbMLP::new)
        .with(Rule.FEEDBACK_ALIGNMENT, FeedbackAlignmentMLP::new)
        .with(Rule.KOLEN_POLLACK, KolenPollackMLP::new);
  }

  /** With the word "live" the lab is a page in the browser; with "shell" it is JShell. */
  public static void main(String[] arguments) throws IOException {
    Laboratory lab = new Laboratory(rules());
    if (List.of(arguments).contains("live")) {
      lab.open();
    } else if (List.of(arguments).contains("shell")) {
      lab.shell();
    } else if (!lab.run(() -> experiment(lab, Path.of("target/lab")))) {
      System.exit(1);
    }
  }
}
