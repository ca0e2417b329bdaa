package org.bellwether.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page shows the example case, wide and narrow, light and dark, without a fault. */
@ExtendWith(OneBrowser.class)
class EveryPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/brief",
                "/timeline",
                "/network",
                "/map",
                "/events",
                "/claims",
                "/conflicts",
                "/actors",
                "/actors/BLR",
                "/documents",
                "/model",
                "/question?q=Will+Belarus+enter+the+war%3F",
                "/search?q=sanctions",
                "/add",
                "/corrections",
            })
    void eachPageShowsTheExampleCaseWithoutAFault(String path, Browsing browsing) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1280, 390)) {
                Page page = OnPage.opened(
                        browsing.page(width, 900, scheme), Served.examples().at(path));
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
