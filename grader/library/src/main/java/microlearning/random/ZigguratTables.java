package microlearning.random;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The tables of NumPy's ziggurat for the standard normal distribution: 256 layers of equal area,
 * layer 1 at the top of the curve, layer 255 the widest above the tail, layer 0 below it with the
 * tail at its side. The file they are read from says where they come from.
 *
 * @param core 2<sup>52</sup> times the part of each layer's width that lies under the curve at all
 *     heights of the layer
 * @param width each layer's width over 2<sup>52</sup>
 * @param height exp(-x²/2) at the right end of each layer; for layer 0 the top of the curve, 1
 */
record ZigguratTables(long[] core, double[] width, double[] height) {

  static final int LAYERS = 256;

  private static final String RESOURCE = "ziggurat-normal.csv";

  static ZigguratTables read() {
    List<String> lines = lines();
    if (lines.size() != LAYERS) {
      throw new IllegalStateException(
          RESOURCE + " has " + lines.size() + " rows instead of " + LAYERS + ": rebuild the jar.");
    }
    ZigguratTables tables =
        new ZigguratTables(new long[LAYERS], new double[LAYERS], new double[LAYERS]);
    for (int layer = 0; layer < LAYERS; layer++) {
      String[] fields = lines.get(layer).split(",");
      tables.core[layer] = Long.decode(fields[1]);
      tables.width[layer] = Double.parseDouble(fields[2]);
      tables.height[layer] = Double.parseDouble(fields[3]);
    }
    return tables;
  }

  private static List<String> lines() {
    try (InputStream in = ZigguratTables.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing: rebuild the jar.");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("index"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read: rebuild the jar.", e);
    }
  }
}
