package microlearning.sandbox;

import java.io.IOException;
import java.util.List;

/** What confines submissions, by the names of the command line; the strongest first. */
public enum Engine {
  /** The strongest that is at hand. */
  AUTO {
    @Override
    public Account find(String image) {
      Account found = Account.OWN;
      for (Engine engine : List.of(PODMAN, DOCKER, BUBBLEWRAP)) {
        try {
          found = engine.find(image);
          break;
        } catch (IOException e) {
          // The next one may be there.
        }
      }
      return found == Account.OWN ? inScope(found) : found;
    }
  },
  /** Containers of Podman. */
  PODMAN {
    @Override
    public Account find(String image) throws IOException {
      return Container.find("podman", image);
    }
  },
  /** Containers of Docker. */
  DOCKER {
    @Override
    public Account find(String image) throws IOException {
      return Container.find("docker", image);
    }
  },
  /** Bubblewrap, in a scope of systemd where that can be made. */
  BUBBLEWRAP {
    @Override
    public Account find(String image) throws IOException {
      return inScope(Bubblewrap.find());
    }
  },
  /** Scopes of systemd, which limit memory and threads, and hide nothing. */
  SYSTEMD {
    @Override
    public Account find(String image) throws IOException {
      return SystemdScope.around(Account.OWN);
    }
  },
  /** Limits of single processes alone. */
  NONE {
    @Override
    public Account find(String image) {
      return Account.OWN;
    }
  };

  /**
   * Finds it, and tries whether it holds.
   *
   * @param image for containers, with a JDK
   * @throws IOException if it is not there, with the reason
   */
  public abstract Account find(String image) throws IOException;

  /** The image that containers are of, if none is named: the Java that runs the judge. */
  public static String usualImage() {
    return Container.usualImage();
  }

  private static Account inScope(Account account) {
    try {
      return SystemdScope.around(account);
    } catch (IOException e) {
      return account;
    }
  }
}
