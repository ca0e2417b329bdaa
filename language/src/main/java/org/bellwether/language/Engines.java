package org.bellwether.language;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where language engines come from.
 *
 * <p>{@code Engines.english(Engines.cacheFolder(System.getenv()), Progress.SILENT)} in a program; {@link #shared()} in tests.
 */
public final class Engines {
    private Engines() {}

    /**
     * Opens the engine for English.
     *
     * @param cacheFolder where data is kept that is expensive to make and can be made again; created when absent
     * @param progress hears how far the first opening is, which may take a minute
     */
    public static LanguageEngine english(Path cacheFolder, Progress progress) {
        progress.at("loading the language models", 0);
        LanguageEngine engine = new EnglishEngine(StockGrammar.load());
        progress.at("loading the language models", 1);
        return engine;
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
