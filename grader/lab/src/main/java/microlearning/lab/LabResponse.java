package microlearning.lab;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of the lab's server.
 *
 * @param status of HTTP
 * @param headers by name
 * @param body may be empty
 */
record LabResponse(int status, Map<String, String> headers, byte[] body) {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  static LabResponse empty(int status) {
    return new LabResponse(status, Map.of(), new byte[0]);
  }

  static LabResponse json(JsonElement json) {
    return text(OK, "application/json; charset=utf-8", json.toString());
  }

  /** What is wrong with a request, in one sentence for the page to show. */
  static LabResponse fault(String sentence) {
    JsonObject json = new JsonObject();
    json.addProperty("fault", sentence);
    return text(BAD_REQUEST, "application/json; charset=utf-8", json.toString());
  }

  static LabResponse text(int status, String type, String text) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", type);
    headers.put("Cache-Control", "no-store");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    return new LabResponse(status, headers, text.getBytes(StandardCharsets.UTF_8));
  }

  LabResponse with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new LabResponse(status, more, body);
  }
}
