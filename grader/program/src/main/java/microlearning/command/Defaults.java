package microlearning.command;

import java.util.ListResourceBundle;
import java.util.function.Function;
import microlearning.results.ShortestDecimal;
import microlearning.training.Settings;

/** The settings' defaults as the help shows them: MNIST's, and digits' where they differ. */
public final class Defaults extends ListResourceBundle {
  @Override
  protected Object[][] getContents() {
    return new Object[][] {
      {"default.seed", of(Settings::seed)},
      {"default.hidden", of(Settings::hidden)},
      {"default.train-images", of(Settings::trainImages)},
      {"default.test-images", of(Settings::testImages)},
      {"default.epochs", of(Settings::epochs)},
      {"default.batch-size", of(Settings::batchSize)},
      {"default.learning-rate", of(settings -> ShortestDecimal.of(settings.learningRate()))},
      {"default.noise", of(settings -> ShortestDecimal.of(settings.noise()))},
      {"default.init-sd", of(settings -> ShortestDecimal.of(settings.initSd()))},
      {"default.activation", of(settings -> settings.activation().id())},
    };
  }

  private static String of(Function<Settings, Object> setting) {
    String mnist = setting.apply(Settings.MNIST).toString();
    String digits = setting.apply(Settings.DIGITS).toString();
    return mnist.equals(digits) ? mnist : mnist + ", " + digits;
  }
}
