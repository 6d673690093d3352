package microlearning.systems;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code classroom-resources/autograding-grading-reporter@v1} does with one runner's results,
 * restated: {@code log} is what it prints, {@code tableScore} what its table says, {@code
 * annotationScore} what its annotation says, and {@code failed} whether the step fails.
 */
record Reporter(
    List<String> log, double tableScore, int annotationScore, int maxScore, boolean failed) {

  static Reporter read(String json) {
    JsonObject results = JsonParser.parseString(json).getAsJsonObject();
    List<String> log = new ArrayList<>();
    int passed = 0;
    int sum = 0;
    for (JsonElement element : results.getAsJsonArray("tests")) {
      JsonObject test = element.getAsJsonObject();
      passed += test.get("status").getAsString().equals("pass") ? 1 : 0;
      sum += test.get("score").getAsInt();
      print(test, log);
    }
    int maximum = results.get("max_score").getAsInt();
    String status = results.get("status").getAsString();
    return new Reporter(
        log,
        (double) passed / results.getAsJsonArray("tests").size() * maximum,
        sum,
        maximum,
        status.equals("fail") || status.equals("error"));
  }

  private static void print(JsonObject test, List<String> log) {
    String name = test.get("name").getAsString();
    String line = test.get("line_no").getAsInt() == 0 ? "" : " - line " + test.get("line_no");
    switch (test.get("status").getAsString()) {
      case "pass" -> log.add("✅ " + name + line);
      case "error" -> log.addAll(("Error: " + test.get("message").getAsString()).lines().toList());
      default -> log.add("❌ " + name + line);
    }
    String code = test.get("test_code").getAsString();
    if (!code.isEmpty()) {
      log.add("Test code:");
      log.addAll(code.lines().toList());
    }
  }
}
