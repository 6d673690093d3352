package microlearning.reference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import microlearning.matrix.Matrix;
import microlearning.network.Activation;
import microlearning.network.Architecture;
import microlearning.reference.SmallNetwork.Content;
import microlearning.results.DataTable;

/** The files about small networks: the networks, and what rules give on them. */
public final class SmallNetworkFiles {
  private static final List<String> NETWORK_COLUMNS =
      List.of(
          "network",
          "seed",
          "inputs",
          "hidden",
          "outputs",
          "images",
          "activation",
          "init_sd",
          "noise",
          "eta_back",
          "content");
  private static final List<String> OBSERVATION_COLUMNS =
      List.of("network", "matrix", "row", "column", "value");

  private SmallNetworkFiles() {}

  /** Writes the networks. */
  public static String writeNetworks(String comment, List<SmallNetwork> networks) {
    List<List<Object>> rows = new ArrayList<>();
    for (SmallNetwork n : networks) {
      Architecture a = n.architecture();
      rows.add(
          List.of(
              n.id(),
              n.seed(),
              a.inputs(),
              a.hidden(),
              a.outputs(),
              n.images(),
              a.activation().id(),
              a.sigma(),
              n.noise(),
              n.etaBack(),
              n.content().id()));
    }
    return DataTable.write(comment, NETWORK_COLUMNS, rows);
  }

  /** Reads the networks. */
  public static List<SmallNetwork> readNetworks(String file, String text) {
    List<SmallNetwork> networks = new ArrayList<>();
    for (DataTable.Row row :
        DataTable.read(file, text, ReferenceException::new).rows(NETWORK_COLUMNS)) {
      Architecture architecture =
          new Architecture(
              row.integer("inputs"),
              row.integer("hidden"),
              row.integer("outputs"),
              row.number("init_sd"),
              row.read("activation", id -> Activation.valueOf(id.toUpperCase(Locale.ROOT))));
      networks.add(
          new SmallNetwork(
              row.text("network"),
              row.integer("seed"),
              architecture,
              row.integer("images"),
              row.number("noise"),
              row.number("eta_back"),
              row.read("content", id -> Content.valueOf(id.toUpperCase(Locale.ROOT)))));
    }
    return networks;
  }

  /** Writes what a rule gives on each network. */
  public static String writeObservations(String comment, Map<String, Observation> observations) {
    List<List<Object>> rows = new ArrayList<>();
    observations.forEach((network, seen) -> addRows(rows, List.of(network), seen));
    return DataTable.write(comment, OBSERVATION_COLUMNS, rows);
  }

  /** Reads what a rule gives on each network. */
  public static Map<String, Observation> readObservations(
      String file, String text, List<SmallNetwork> networks) {
    Collector collector = new Collector(networks);
    DataTable.read(file, text, ReferenceException::new)
        .rows(OBSERVATION_COLUMNS)
        .forEach(row -> collector.add("", row));
    return collector.observations("");
  }

  private static void addRows(List<List<Object>> rows, List<Object> keys, Observation seen) {
    seen.matrices()
        .forEach(
            (part, matrix) -> {
              for (int i = 0; i < matrix.rows(); i++) {
                for (int j = 0; j < matrix.columns(); j++) {
                  List<Object> row = new ArrayList<>(keys);
                  row.addAll(List.of(part.id(), i, j, matrix.get(i, j)));
                  rows.add(row);
                }
              }
            });
  }

  /** Puts the cells of a file together to matrices. */
  private static final class Collector {
    private final Map<String, SmallNetwork> networks = new LinkedHashMap<>();
    private final Map<String, Map<String, Map<Part, Matrix>>> matrices = new LinkedHashMap<>();

    Collector(List<SmallNetwork> networks) {
      networks.forEach(network -> this.networks.put(network.id(), network));
    }

    void add(String key, DataTable.Row row) {
      SmallNetwork network = row.read("network", this::network);
      Part part = row.read("matrix", Part::of);
      Matrix matrix =
          matrices
              .computeIfAbsent(key, k -> new LinkedHashMap<>())
              .computeIfAbsent(network.id(), id -> new EnumMap<>(Part.class))
              .computeIfAbsent(part, p -> empty(network.architecture(), p));
      int i = row.read("row", text -> within(text, matrix.rows()));
      int j = row.read("column", text -> within(text, matrix.columns()));
      matrix.set(i, j, row.number("value"));
    }

    private SmallNetwork network(String id) {
      if (!networks.containsKey(id)) {
        throw new IllegalArgumentException("There is no network '" + id + "'.");
      }
      return networks.get(id);
    }

    private static int within(String text, int size) {
      int index = Integer.parseInt(text);
      if (index < 0 || index >= size) {
        throw new IllegalArgumentException("There are only " + size + ".");
      }
      return index;
    }

    /** NaN marks the cells that no row fills: nothing equals them. */
    private static Matrix empty(Architecture a, Part part) {
      Matrix matrix =
          switch (part) {
            case HIDDEN -> new Matrix(a.hidden(), a.inputs() + 1);
            case OUTPUT -> new Matrix(a.outputs(), a.hidden() + 1);
            case FEEDBACK -> new Matrix(a.hidden(), a.outputs());
          };
      return matrix.map(zero -> Double.NaN);
    }

    Map<String, Observation> observations(String key) {
      Map<String, Observation> observations = new LinkedHashMap<>();
      matrices
          .getOrDefault(key, Map.of())
          .forEach((network, parts) -> observations.put(network, new Observation(parts)));
      return observations;
    }
  }
}
