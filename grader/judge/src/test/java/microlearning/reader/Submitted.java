package microlearning.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes what students and systems hand in. */
final class Submitted {
  static final String USUAL = "exercises/src/main/java/microlearning/exercises/";
  static final List<String> THREE =
      List.of("FeedbackAlignmentMLP.java", "KolenPollackMLP.java", "WeightPerturbMLP.java");

  private Submitted() {}

  /** The usual limits, but for the number of files and folders. */
  static ScanLimits limits(int entries) {
    ScanLimits usual = ScanLimits.OF_SUBMISSION;
    return new ScanLimits(
        entries,
        usual.bytesFound(),
        usual.archiveBytes(),
        usual.innerArchiveBytes(),
        usual.directoryBytes(),
        usual.headerBytes(),
        usual.unpackedBytes());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The three files in a folder, each with a text that tells whose they are. */
  static Map<String, byte[]> three(String folder, String whose) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    THREE.forEach(name -> files.put(folder + name, bytes("// " + whose)));
    return files;
  }

  /** Writes files below a folder. */
  static void write(Path folder, Map<String, byte[]> files) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** A zip archive, with names as Commons Compress writes them by default. */
  static byte[] zip(Map<String, byte[]> files) throws IOException {
    return zip(files, out -> {});
  }

  /** How names are written. */
  interface Names {
    void set(ZipArchiveOutputStream out);
  }

  static byte[] zip(Map<String, byte[]> files, Names names) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel();
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(channel)) {
      names.set(out);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putArchiveEntry(new ZipArchiveEntry(file.getKey()));
        out.write(file.getValue());
        out.closeArchiveEntry();
      }
    }
    return java.util.Arrays.copyOf(channel.array(), (int) channel.size());
  }

  static byte[] tar(Map<String, byte[]> files) throws IOException {
    return tar(files, StandardCharsets.UTF_8.name());
  }

  static byte[] tar(Map<String, byte[]> files, String charset) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, charset)) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        out.putArchiveEntry(entry);
        out.write(file.getValue());
        out.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }
}
