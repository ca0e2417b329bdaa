package org.bellwether.language.vectors;

import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The network's native library, which ONNX Runtime carries in its jar. Left to itself it unpacks 22 MB at each start; here they
 * are unpacked once.
 */
public final class NetworkLibrary {
    /** ONNX Runtime loads its libraries from the folder that this property names. */
    private static final String PROPERTY = "onnxruntime.native.path";

    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NetworkLibrary() {}

    /**
     * Unpacks the library into the folder unless it is there whole, and has it loaded from there. To be called before the first
     * network is opened. Where that cannot be done nothing is, and ONNX Runtime unpacks its library itself.
     */
    public static void keepIn(Path cacheFolder) {
        if (System.getProperty(PROPERTY) == null) {
            try {
                Path folder = unpacked(cacheFolder);
                if (folder != null) {
                    System.setProperty(PROPERTY, folder.toAbsolutePath().toString());
                }
            } catch (IOException noSuchPlace) {
                // Nothing is lost but the time to unpack it at each start.
            }
        }
    }

    /** The folder with the libraries whole; null where there are none for this system, or not in a jar. */
    static @Nullable Path unpacked(Path cacheFolder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        StringBuilder folderName = new StringBuilder("onnxruntime");
        for (String name : NAMES) {
            URL url = resource(System.mapLibraryName(name));
            if (url == null || !(url.openConnection() instanceof JarURLConnection jar)) {
                return null;
            }
            Entry entry = new Entry(
                    System.mapLibraryName(name), url, jar.getJarEntry().getCrc());
            entries.add(entry);
            folderName.append("-%08x".formatted(entry.checksum()));
        }
        Path folder = cacheFolder.resolve(folderName.toString());
        for (Entry entry : entries) {
            Path file = folder.resolve(entry.name());
            if (!entry.isWhole(file)) {
                Files.createDirectories(folder);
                entry.unpack(file);
            }
        }
        return folder;
    }

    private static @Nullable URL resource(String file) {
        String system =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac") ? "osx" : "linux";
        String machine = System.getProperty("os.arch", "");
        String cores = machine.equals("amd64") || machine.equals("x86_64") ? "x64" : machine;
        return OrtSession.class.getResource("/ai/onnxruntime/native/%s-%s/%s".formatted(system, cores, file));
    }

    /** A library in the jar, with the checksum that the jar has of it. */
    private record Entry(String name, URL url, long checksum) {
        boolean isWhole(Path file) throws IOException {
            if (!Files.isRegularFile(file)) {
                return false;
            }
            try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
                return in.getChecksum().getValue() == checksum;
            }
        }

        /** Others see it whole or not at all; two processes at once write the same. */
        void unpack(Path file) throws IOException {
            Path unfinished = Files.createTempFile(file.getParent(), name, ".tmp");
            try (InputStream in = url.openStream()) {
                Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        }
    }
}
