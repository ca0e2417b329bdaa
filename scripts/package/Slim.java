import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies a library without what other systems than one need: {@code java Slim.java FROM TO linux|macos x86_64|arm64}.
 *
 * <p>Left out are native libraries, by where DuckDB, SQLite and ONNX Runtime keep them; everything else stays as it is. Entries keep their order
 * and times, so that the same library gives the same bytes.
 */
class Slim {
    public static void main(String[] args) throws IOException {
        boolean linux = args[2].equals("linux");
        boolean arm = args[3].equals("arm64");
        List<String> keep = List.of(
                "libduckdb_java.so_%s_%s".formatted(args[2], linux ? (arm ? "arm64" : "amd64") : args[3]),
                "org/sqlite/native/%s/%s/".formatted(linux ? "Linux" : "Mac", arm ? "aarch64" : "x86_64"),
                "org/sqlite/native/Linux-Musl/%s/".formatted(arm ? "aarch64" : linux ? "x86_64" : "none"),
                "ai/onnxruntime/native/%s-%s/".formatted(linux ? "linux" : "osx", arm ? "aarch64" : "x64"));
        try (JarFile from = new JarFile(args[0]);
                OutputStream file = Files.newOutputStream(Path.of(args[1]));
                ZipOutputStream to = new ZipOutputStream(file)) {
            Enumeration<JarEntry> entries = from.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (isForeign(entry.getName(), keep)) {
                    continue;
                }
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                to.putNextEntry(copy);
                try (InputStream in = from.getInputStream(entry)) {
                    in.transferTo(to);
                }
                to.closeEntry();
            }
        }
    }

    private static boolean isForeign(String name, List<String> keep) {
        boolean isNative = name.startsWith("libduckdb_java.so_")
                || name.startsWith("org/sqlite/native/")
                || name.startsWith("ai/onnxruntime/native/");
        boolean ours = keep.stream().anyMatch(k -> name.startsWith(k) || k.startsWith(name)) && !name.contains(".dSYM");
        return isNative && !ours;
    }
}
