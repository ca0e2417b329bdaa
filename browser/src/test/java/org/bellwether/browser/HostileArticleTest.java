package org.bellwether.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an article says is shown and does nothing. */
@ExtendWith(OneBrowser.class)
class HostileArticleTest {
    private static final String HOSTILE = """
            <img src=x onerror="window.hit=1"> Poland attacks "><script>window.hit=2</script>
            By <svg/onload=window.hit=3>, =HYPERLINK("http://example.invalid/","x")
            2022-03-04

            The army of <script>window.hit=4</script> Poland attacked Belarus on Friday near '"><img src=x onerror=alert(1)>. \
            President Olaf <b onmouseover=window.hit=5>Brand</b> said that javascript:alert(2) would follow. \
            "[click](javascript:window.hit=6) ${7*7} {{7*7}}", said the minister of Poland. \
            Because of the attack, Belarus imposed sanctions on Poland. \u202Etxt.exe\u202C Poland denied the attack.
            """;

    @TempDir
    Path temp;

    @Test
    void anArticleThatTriesScriptsDoesNothingOnAnyPage(Browsing browsing) throws IOException {
        Path articles = Files.createDirectory(temp.resolve("articles"));
        Files.writeString(articles.resolve("1.txt"), HOSTILE);
        Files.writeString(
                articles.resolve("2.html"),
                "<html><head><title>Strike &lt;script&gt;window.hit=8&lt;/script&gt;</title></head><body><article><h1>"
                        + "Strike</h1><p onclick='window.hit=9'>"
                        + HOSTILE.replace("\n\n", "</p><p>")
                        + "</p><script>window.hit=10</script></article></body></html>");
        try (Served served = Served.reading(temp.resolve("case"), articles)) {
            Page page = browsing.desk();
            List<String> asked = List.of(
                    "/question?q=Will+Poland+attack%3F",
                    "/search?q=Poland", "/search?q=%3Cscript%3Ewindow.hit%3D11%3C%2Fscript%3E");
            for (String path :
                    Stream.concat(Pages.OF_ANY_CASE.stream(), asked.stream()).toList()) {
                doesNothing(OnPage.opened(page, served.at(path)));
            }
            OnPage.opened(page, served.at("/documents"));
            page.locator("main a[href^='/documents/']").first().click();
            doesNothing(OnPage.settled(page));
        }
    }

    private static void doesNothing(Page page) {
        assertThat(page.evaluate("window.hit")).as(page.url()).isNull();
        assertThat(page.locator("main script, main img[src=x], main svg[onload], main a[href^='javascript']")
                        .count())
                .as(page.url())
                .isZero();
    }
}
