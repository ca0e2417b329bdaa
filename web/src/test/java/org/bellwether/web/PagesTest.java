package org.bellwether.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    private final Pages pages = new Pages();

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/events", "/events/e1.2.aid", "/actors/person.jane-roe", "/actors/BLR.mil", "/documents/a1"
            })
    void anAddressOfTheWorkbenchIsTheOnePageEvenWhereAnIdHasADot(String path) {
        assertThat(pages.at(path)).get().satisfies(page -> {
            assertThat(page.type()).startsWith("text/html");
            assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).contains("<div id=\"app\">");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/theme.js", "/favicon.svg"})
    void aFileOfTheTopFolderIsItself(String path) {
        assertThat(pages.at(path)).get().extracting(Pages.Page::type).asString().doesNotContain("html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing.js", "/assets/nothing.js", "/assets/../index.html", "/package-info.class", "/assets/x"
            })
    void whatIsNoFileOfThePagesIsNotThere(String path) {
        assertThat(pages.at(path)).isEmpty();
    }
}
