package microlearning.reference;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reference data in memory, behind a class loader, with a description that fits. */
final class ReferenceFixture {
  private final Map<String, String> files = new LinkedHashMap<>();

  ReferenceFixture with(String path, String text) {
    files.put(path, text);
    return this;
  }

  ReferenceData open() {
    String resources =
        files.entrySet().stream()
            .map(
                file ->
                    String.format(
                        Locale.ROOT,
                        "{\"path\": \"%s\", \"hash\": \"sha256:%s\"}",
                        file.getKey(),
                        ReferenceData.digest(file.getValue())))
            .collect(Collectors.joining(", "));
    return openWith("{\"resources\": [" + resources + "]}");
  }

  ReferenceData openWith(String description) {
    Map<String, String> all = new LinkedHashMap<>(files);
    all.put("datapackage.json", description);
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
