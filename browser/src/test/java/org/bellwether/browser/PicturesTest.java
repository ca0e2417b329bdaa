package org.bellwether.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Makes the pictures of the documentation, of the example case alone; only where a folder for them is named. */
@EnabledIfSystemProperty(named = "bellwether.screenshots", matches = ".+")
class PicturesTest {
    private static final int LARGEST = 200_000;

    @Test
    void eachPageOfTheDocumentationHasItsPicture() throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty("bellwether.screenshots")));
        try (Browsing browsing = Browsing.start()) {
            Map<String, String> pages = new TreeMap<>(Map.of(
                    "overview", "/",
                    "timeline", "/timeline",
                    "network", "/network",
                    "map", "/map",
                    "conflicts", "/conflicts"));
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Page shown = EveryPageTest.opened(browsing, wide(browsing), page.getValue());
                taken(shown, folder, page.getKey());
            }
            model(browsing, folder);
            evidence(browsing, folder);
            assertThat(browsing.faults).isEmpty();
        }
    }

    private static Page wide(Browsing browsing) {
        return browsing.page(1280, 800, ColorScheme.LIGHT);
    }

    /** With the first state set that is offered: the one that reaches most. */
    private static void model(Browsing browsing, Path folder) throws IOException {
        Page page = EveryPageTest.opened(browsing, wide(browsing), "/model");
        Locator choice = page.getByLabel("What if this changed?");
        choice.selectOption(
                choice.locator("option[value]:not([value=''])").first().getAttribute("value"));
        page.getByText(Pattern.compile("^In the model of what these articles say")).waitFor();
        taken(page, folder, "model");
    }

    /** The event told by most sources, and the article that its first quote leads to. */
    private static void evidence(Browsing browsing, Path folder) throws IOException {
        Page page = EveryPageTest.opened(browsing, wide(browsing), "/events?sort=-sources");
        page.locator("main a[href^='/events/']").first().click();
        page.waitForURL(Pattern.compile(".*/events/.+"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        taken(page, folder, "event");
        page.locator("main a[href*='/documents/'][href*='at=']").first().click();
        page.locator("main .mark-here").first().waitFor();
        taken(page, folder, "reader");
    }

    private static void taken(Page page, Path folder, String name) throws IOException {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Path file = folder.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).as("%s is small enough to be kept", file).isLessThan(LARGEST);
    }
}
