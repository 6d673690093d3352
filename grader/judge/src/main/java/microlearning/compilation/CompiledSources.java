package microlearning.compilation;

import java.util.List;
import java.util.Map;
import microlearning.compiler.CompileError;

/**
 * What the compiler made of sources.
 *
 * @param errors the first of each file that is not compiled
 * @param classFiles of the other files, by the names of their classes
 */
public record CompiledSources(List<CompileError> errors, Map<String, byte[]> classFiles) {}
