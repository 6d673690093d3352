package microlearning.figures;

import java.util.List;

/**
 * The numbers of a figure, for who cannot see it or wants to know them exactly.
 *
 * @param header a cell for each column
 * @param rows of as many cells, the first of which names the row
 */
public record Table(List<String> header, List<List<String>> rows) {}
