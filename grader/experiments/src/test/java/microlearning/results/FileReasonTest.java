package microlearning.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileReasonTest {
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new AccessDeniedException("a/b"), "a/b: access denied."),
        Arguments.of(new NoSuchFileException("a/b"), "a/b: it is not there."),
        Arguments.of(new FileAlreadyExistsException("a/b"), "a/b: there is a file of that name."),
        Arguments.of(
            new DirectoryNotEmptyException("a/b"),
            "a/b: there is a folder of that name, which is not empty."),
        Arguments.of(new NotDirectoryException("a/b"), "a/b: it is no folder."),
        Arguments.of(
            new FileSystemException("a/b", null, "Is a directory"), "a/b: Is a directory."),
        Arguments.of(new FileSystemException("a/b"), "a/b: FileSystemException."),
        Arguments.of(new IOException("No space left on device"), "No space left on device"),
        Arguments.of(new IOException(), "IOException"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void shouldTellTheFileAndTheReason(IOException failure, String message) {
    assertThat(FileReason.message(failure)).isEqualTo(message);
  }
}
