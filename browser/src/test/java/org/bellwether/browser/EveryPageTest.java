package org.bellwether.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page shows the example case, wide and narrow, light and dark, without a fault. */
@ExtendWith(OneBrowser.class)
class EveryPageTest {
    /** Behind a list: the page of the first that it lists. */
    private static final String FIRST = "/{first}";

    static List<String> pages() {
        return Stream.of(
                        Pages.OF_ANY_CASE,
                        List.of(
                                "/actors/BLR",
                                "/question?q=Will+Belarus+enter+the+war%3F",
                                "/search?q=sanctions",
                                "/add",
                                "/events" + FIRST,
                                "/documents" + FIRST))
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void eachPageShowsTheExampleCaseWithoutAFault(String path, Browsing browsing) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1280, 390)) {
                Page page = opened(browsing.page(width, 900, scheme), path);
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"))
                        .as("%s fits %d pixels", path, width)
                        .isEqualTo(true);
                assertThat(serious(page))
                        .as("serious findings of axe on %s, %d wide, %s", path, width, scheme)
                        .isEmpty();
                page.context().close();
            }
        }
    }

    private static Page opened(Page page, String path) {
        if (!path.endsWith(FIRST)) {
            return OnPage.opened(page, Served.examples().at(path));
        }
        String list = path.substring(0, path.length() - FIRST.length());
        OnPage.opened(page, Served.examples().at(list));
        String first = page.locator("main a[href^='" + list + "/']").first().getAttribute("href");
        return OnPage.opened(page, Served.examples().at(first));
    }

    /** What axe-core finds serious or critical, a line each. */
    @SuppressWarnings("unchecked")
    private static List<String> serious(Page page) {
        page.evaluate(Browsing.axe());
        Object found = page.evaluate("""
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))
            """);
        return (List<String>) found;
    }
}
