package microlearning.command;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program's manifest. */
public final class ProgramVersion implements IVersionProvider {
  /** The version, or {@code unpackaged} for classes that are in no jar. */
  public static String text() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"microlearning " + text()};
  }
}
