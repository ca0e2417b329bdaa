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
import org.junit.jupiter.api.extension.ExtendWith;

/** Makes the pictures of the documentation, of the example case alone, where a folder for them is named. */
@ExtendWith(OneBrowser.class)
@EnabledIfSystemProperty(
        named = PicturesTest.FOLDER,
        matches = ".+",
        disabledReason = "makes pictures only where a folder for them is named")
class PicturesTest {
    static final String FOLDER = "bellwether.pictures";

    /** In bytes: they are kept in the repository. */
    private static final int LARGEST = 250_000;

    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "overview", "/",
            "timeline", "/timeline",
            "network", "/network",
            "map", "/map",
            "conflicts", "/conflicts"));

    @Test
    void eachPageOfTheDocumentationHasItsPicture(Browsing browsing) throws IOException {
        Path folder = Files.createDirectories(Path.of(System.getProperty(FOLDER)));
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            taken(opened(browsing, page.getValue()), folder, page.getKey());
        }
        model(browsing, folder);
        reader(browsing, folder);
    }

    private static Page opened(Browsing browsing, String path) {
        return OnPage.opened(
                browsing.page(1280, 800, ColorScheme.LIGHT), Served.examples().at(path));
    }

    /** With the first state set that is offered: the one that reaches most. */
    private static void model(Browsing browsing, Path folder) throws IOException {
        Page page = opened(browsing, "/model");
        Locator choice = page.getByLabel("What if this changed?");
        choice.selectOption(
                choice.locator("option[value]:not([value=''])").first().getAttribute("value"));
        page.getByText(Pattern.compile("^In the model of what these articles say"))
                .waitFor();
        taken(page, folder, "model");
    }

    /** The article to which the first quote of the event told by most sources leads. */
    private static void reader(Browsing browsing, Path folder) throws IOException {
        Page page = opened(browsing, "/events?sort=-sources");
        page.locator("main a[href^='/events/']").first().click();
        page.waitForURL(Pattern.compile(".*/events/.+"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("main a[href*='/documents/'][href*='at=']").first().click();
        page.locator("main .mark-here").first().waitFor();
        taken(page, folder, "reader");
    }

    private static void taken(Page page, Path folder, String name) throws IOException {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Path file = folder.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        page.context().close();
        assertThat(Files.size(file)).as("%s is small enough to be kept", file).isLessThan(LARGEST);
    }
}
