package org.bellwether.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Chromium of the machine, driven by Playwright; what pages do wrong is kept. */
final class Browsing implements AutoCloseable {
    /** Where Chromium stands on the systems that are supported; the variable goes first. */
    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final Browser browser;

    /** Console errors, failed scripts, dialogs and requests that leave the machine, in order. */
    final List<String> faults = new ArrayList<>();

    private Browsing(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it, or skips the test where the machine has no Chromium or no Node. */
    static Browsing start() {
        Optional<Path> chromium = chromium();
        Assumptions.assumeTrue(
                chromium.isPresent(),
                "no Chromium found; install it (apt-get install chromium) or name it in CHROMIUM. Looked at " + PLACES);
        Optional<Path> node = node();
        Assumptions.assumeTrue(node.isPresent(), "no node on the PATH");
        System.setProperty("playwright.cli.dir", driver().toString());
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        node.orElseThrow().toString())));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox", // the sandbox needs rights that build machines lack; pages are our own
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Browsing(playwright, browser);
    }

    private static Optional<Path> chromium() {
        String named = System.getenv("CHROMIUM");
        Stream<String> places = named == null ? PLACES.stream() : Stream.of(named);
        return places.map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> node() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(p -> Path.of(p, "node"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Playwright's own program as npm installed it, laid out as its Java side expects. */
    private static Path driver() {
        try {
            Path folder = Path.of("target", "driver").toAbsolutePath();
            Files.createDirectories(folder);
            Path linked = folder.resolve("package");
            Path installed = Path.of("node_modules", "playwright-core").toAbsolutePath();
            if (!Files.exists(linked)) {
                Files.deleteIfExists(linked);
                Files.createSymbolicLink(linked, installed);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The source of axe-core, to be run in a page. */
    static String axe() {
        try {
            return Files.readString(Path.of("node_modules", "axe-core", "axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Page page(int width, int height, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        Page page = context.newPage();
        page.onConsoleMessage(m -> {
            if (m.type().equals("error") || m.type().equals("warning")) {
                faults.add("console " + m.type() + ": " + m.text());
            }
        });
        page.onPageError(e -> faults.add("script: " + e));
        page.onDialog(d -> {
            faults.add("dialog: " + d.message());
            d.dismiss();
        });
        page.onRequest(r -> {
            if (!r.url().startsWith("http://127.0.0.1:")
                    && !r.url().startsWith("http://localhost:")
                    && !r.url().startsWith("data:")
                    && !r.url().startsWith("blob:")) {
                faults.add("leaves the machine: " + r.url());
            }
        });
        page.onResponse(r -> {
            if (r.status() >= 400) {
                faults.add(r.status() + " " + r.url());
            }
        });
        return page;
    }

    /** Closes what earlier tests left open, and forgets what went wrong there. */
    void clear() {
        browser.contexts().forEach(BrowserContext::close);
        faults.clear();
    }

    Page desk() {
        return page(1280, 900, ColorScheme.LIGHT);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
