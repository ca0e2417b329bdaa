package org.bellwether.language;

import java.nio.file.Path;
import java.util.Map;
import org.bellwether.language.vectors.NetworkLibrary;

/**
 * Where language engines come from.
 *
 * <p>{@code Engines.english(Engines.cacheFolder(System.getenv()), Progress.SILENT)} in a program; {@link #shared()} in tests.
 */
public final class Engines {
    private Engines() {}

    /**
     * Opens the engine for English: in about half a second, and in a heap of a few dozen megabytes, since its models are
     * mapped into memory. The very first time, or after the kept data was damaged, they are converted, in this process: a
     * quarter of a minute, 512 MB of heap, 160 MB on disk. Two processes at once: the second waits for the first.
     *
     * @param cacheFolder where data is kept that is expensive to make and can be made again; created when absent
     * @param progress hears how far the conversion is
     * @throws java.io.UncheckedIOException when the folder cannot be written or read
     */
    public static LanguageEngine english(Path cacheFolder, Progress progress) {
        FlatFile models = ModelCache.open(cacheFolder, progress);
        NetworkLibrary.keepIn(cacheFolder);
        return new EnglishEngine(new FlatGrammar(models), new TitleCase(new FlatLexica(models)));
    }

    /** The user's cache folder for this program: below {@code XDG_CACHE_HOME}, else {@code ~/.cache}. */
    public static Path cacheFolder(Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("bellwether");
    }

    /** One engine for the whole process, opened when first asked for, with the user's cache folder. Thread-safe. */
    public static LanguageEngine shared() {
        return Shared.ENGINE;
    }

    private static final class Shared {
        static final LanguageEngine ENGINE = english(cacheFolder(System.getenv()), Progress.SILENT);
    }
}
