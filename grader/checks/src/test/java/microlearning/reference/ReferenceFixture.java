package microlearning.reference;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reference data in memory, behind a class loader, with a manifest that fits. */
final class ReferenceFixture {
  private final Map<String, String> files = new LinkedHashMap<>();

  ReferenceFixture with(String path, String text) {
    files.put(path, text);
    return this;
  }

  ReferenceData open() {
    StringBuilder manifest = new StringBuilder("{\"files\": {");
    String separator = "";
    for (Map.Entry<String, String> file : files.entrySet()) {
      manifest
          .append(separator)
          .append('"')
          .append(file.getKey())
          .append("\": {\"sha256\": \"")
          .append(ReferenceData.digest(file.getValue()))
          .append("\"}");
      separator = ", ";
    }
    return openWith(manifest + "}}");
  }

  ReferenceData openWith(String manifest) {
    Map<String, String> all = new LinkedHashMap<>(files);
    all.put("manifest.json", manifest);
    return new ReferenceData(
        new ClassLoader(null) {
          @Override
          public InputStream getResourceAsStream(String name) {
            String text = all.get(name.replace("microlearning/reference/", ""));
            return text == null
                ? null
                : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
          }
        });
  }
}
