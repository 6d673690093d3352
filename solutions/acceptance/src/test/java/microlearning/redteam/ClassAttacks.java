package microlearning.redteam;

import java.util.ArrayList;
import java.util.List;
import microlearning.redteam.Hostile.Cost;
import microlearning.redteam.Hostile.Kind;

/** Code that reaches for files, processes, the network, the JVM, or other classes by name. */
final class ClassAttacks {
  private ClassAttacks() {}

  private static Hostile of(String id, String tried, String body) {
    return of(id, tried, "", body);
  }

  private static Hostile of(String id, String tried, String members, String body) {
    return Hostile.of(
        id,
        Kind.CLASSES,
        Cost.SECONDS,
        tried,
        handIn -> handIn.exercise(HandIn.right(members, body)));
  }

  static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>();
    all.addAll(ofJvm());
    all.addAll(ofFiles());
    all.addAll(ofOtherClasses());
    return all;
  }

  private static List<Hostile> ofJvm() {
    return List.of(
        of("exit", "`System.exit`", "System.exit(0);"),
        of(
            "exit-static",
            "`System.exit` when the class is loaded",
            "static { System.exit(0); }",
            ""),
        of(
            "exit-reference",
            "`System.exit` by reference",
            "IntSink s = System::exit; interface IntSink { void take(int i); }",
            "s.take(0);"),
        of("halt", "`Runtime.halt`", "Runtime.getRuntime().halt(0);"),
        of(
            "hook",
            "a hook at the end of the JVM",
            "Runtime.getRuntime().addShutdownHook(new Thread());"),
        of("security-manager", "`System.setSecurityManager`", "System.setSecurityManager(null);"),
        of("set-out", "standard output replaced", "System.setOut(null);"),
        of("stdin", "standard input, where requests come in", "System.in.read();"),
        of("console", "the console", "System.console().printf(\"x\");"),
        of("properties", "system properties", "System.getProperties().clear();"),
        of("environment", "the environment", "System.getenv().toString();"),
        of("native-library", "a native library", "System.load(\"/x.so\");"),
        of("native-method", "a native method", "native void x();", ""),
        of("garbage", "`Runtime.exec`", "Runtime.getRuntime().exec(\"id\");"),
        of(
            "management",
            "a dump of the heap",
            "java.lang.management.ManagementFactory.getPlatformMBeanServer();"),
        of(
            "thread-stack",
            "a thread with a stack of 3 GB",
            "new Thread(null, () -> {}, \"x\", 3L << 30).start();"),
        of(
            "thread-group",
            "the groups of threads",
            "Thread.currentThread().getThreadGroup().interrupt();"),
        of("references", "cleaners", "java.lang.ref.Cleaner.create();"),
        of(
            "stack-walker",
            "the stack of the caller",
            "StackWalker.getInstance().forEach(f -> {});"),
        of("modules", "modules", "ModuleLayer.boot().modules();"),
        of("compiler", "the compiler", "javax.tools.ToolProvider.getSystemJavaCompiler();"));
  }

  private static List<Hostile> ofFiles() {
    return List.of(
        of(
            "files",
            "`Files.writeString`",
            "java.nio.file.Files.writeString(java.nio.file.Path.of(\"/tmp/x\"), \"x\");"),
        of("file-class", "`java.io.File`", "new java.io.File(\"/\").list();"),
        of(
            "file-stream",
            "the channel to the judge",
            "new java.io.FileOutputStream(java.io.FileDescriptor.out).write(1);"),
        of("random-access", "`RandomAccessFile`", "new java.io.RandomAccessFile(\"x\", \"rw\");"),
        of(
            "scanner",
            "a scanner of a file",
            "new Scanner(new java.io.File(\"/etc/passwd\")).next();"),
        of("formatter", "a formatter of a file", "new Formatter(\"x\").close();"),
        of("print-stream", "a print stream of a file", "new java.io.PrintStream(\"x\").close();"),
        of("print-writer", "a writer of a file", "new java.io.PrintWriter(\"x\").close();"),
        of("channels", "channels", "java.nio.channels.FileChannel.open(null);"),
        of("zip-classes", "archives", "new java.util.zip.ZipFile(\"x.zip\");"),
        of("logging", "a log file", "new java.util.logging.FileHandler(\"x\");"),
        of(
            "preferences",
            "preferences",
            "java.util.prefs.Preferences.userRoot().put(\"a\", \"b\");"),
        of("process", "a program", "new ProcessBuilder(\"sh\", \"-c\", \"sleep 1797 &\").start();"),
        of(
            "process-handle",
            "the judge's process",
            "ProcessHandle.current().parent().get().destroyForcibly();"),
        of("socket", "a connection", "new java.net.Socket(\"127.0.0.1\", 22);"),
        of("server-socket", "a port", "new java.net.ServerSocket(0);"),
        of("url", "an address", "new java.net.URL(\"http://127.0.0.1/\").openStream();"),
        of("http", "an HTTP client", "java.net.http.HttpClient.newHttpClient();"),
        of("object-stream", "serialized objects", "new java.io.ObjectInputStream(null);"));
  }

  private static List<Hostile> ofOtherClasses() {
    return List.of(
        of(
            "class-by-name",
            "a class by its name",
            "Class.forName(\"microlearning.checks.ExerciseChecks\");"),
        of("class-loader", "a class loader", "new ClassLoader() {}.loadClass(\"x\");"),
        of("own-loader", "the loader of its own class", "getClass().getClassLoader();"),
        of(
            "context-loader",
            "the loader of its thread",
            "Thread.currentThread().getContextClassLoader().loadClass(\"x\");"),
        of(
            "resources",
            "a resource of the worker",
            "getClass().getResourceAsStream(\"/x\").read();"),
        of("bundles", "a bundle of resources", "ResourceBundle.getBundle(\"x\");"),
        of("services", "services", "ServiceLoader.load(Runnable.class).iterator().next();"),
        of(
            "fields",
            "a field by reflection",
            "var f = Matrix.class.getDeclaredField(\"values\"); f.setAccessible(true);"
                + " f.set(targets, null);"),
        of("methods", "a method by reflection", "Matrix.class.getMethods()[0].invoke(targets);"),
        of(
            "constructors",
            "a constructor by reflection",
            "Matrix.class.getDeclaredConstructors()[0].setAccessible(true);"),
        of("annotations-read", "annotations by reflection", "Override.class.getAnnotations();"),
        of("method-handles", "method handles", "java.lang.invoke.MethodHandles.lookup();"),
        of("proxies", "a proxy", "java.lang.reflect.Proxy.newProxyInstance(null, null, null);"),
        of("scripts", "a script engine", "new javax.script.ScriptEngineManager();"),
        of(
            "naming",
            "names of a directory service",
            "new javax.naming.InitialContext().lookup(\"ldap://127.0.0.1/x\");"),
        of("desktop", "the desktop", "java.awt.Desktop.getDesktop();"),
        of("beans", "an XML decoder", "new java.beans.XMLDecoder((java.io.InputStream) null);"),
        of("database", "a database", "java.sql.DriverManager.getConnection(\"jdbc:x\");"),
        of(
            "blank-forged",
            "a blank that says nothing has been started",
            "throw (RuntimeException) (Object) microlearning.blank.Blank.fillIn(\"Exercise 2,"
                + " feedback\", 1, \"x\");"),
        of("worker-classes", "classes of the worker", "microlearning.calls.Worker.main(null);"),
        of("wire-classes", "classes of the protocol", "new microlearning.wire.WireWriter(null);"));
  }
}
