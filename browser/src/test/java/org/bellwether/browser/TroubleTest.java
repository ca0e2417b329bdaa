package org.bellwether.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.bellwether.store.CaseFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a page says when something goes wrong beside it, and that it goes on afterwards. */
@ExtendWith(OneBrowser.class)
class TroubleTest {
    /** Longer than another process is waited for. */
    private static final double PATIENCE_MILLIS = 40_000;

    @TempDir
    Path temp;

    @Test
    void aPageSaysThatTheServerIsGoneAndGoesOnWhenItIsBack(Browsing browsing) {
        Path folder = temp.resolve("case");
        Page page = browsing.desk();
        String address;
        try (Served served = Served.copyOfExamples(folder)) {
            address = served.at("");
            page.navigate(served.at("/events?type=CONSULT"));
            assertThat(page.locator("main .list-count")).containsText("fit");
        }
        page.getByLabel("Type").selectOption("ASSAULT");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The server does not answer");
        try (Served again = Served.again(folder, address)) {
            OnPage.button(page, "Try again").click();
            assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
            assertThat(page).hasURL(again.at("/events?type=ASSAULT"));
            assertThat(page.locator("main .list-count")).containsText("fit");
        }
        browsing.faults.removeIf(fault -> fault.contains("ERR_CONNECTION_REFUSED"));
    }

    @Test
    void aSharedAddressOpensTheViewAsItWas(Browsing browsing) {
        Page page = browsing.desk();
        page.navigate(Served.examples().at("/events?type=CONSULT&status=fact&sort=-date"));
        assertThat(page.getByLabel("Type")).hasValue("CONSULT");
        assertThat(page.getByLabel("Status")).hasValue("fact");
        assertThat(page.getByLabel("Order")).hasValue("-date");
        String shown = page.locator("main .list-count").innerText();
        page.getByLabel("Type").selectOption("");
        assertThat(page.locator("main .list-count")).not().hasText(shown);
        page.goBack();
        assertThat(page.getByLabel("Type")).hasValue("CONSULT");
        assertThat(page.locator("main .list-count")).hasText(shown);
    }

    @Test
    void aSharedTimelineShowsTheSameStretch(Browsing browsing) {
        Page page = OnPage.opened(browsing.desk(), Served.examples().at("/timeline?status=fact"));
        Locator chart = page.locator("main canvas");
        String whole = chart.getAttribute("aria-label");
        OnPage.button(page, "Zoom in").click();
        OnPage.button(page, "Later").click();
        page.waitForURL(Pattern.compile(".*status=fact.*at=\\d{4}-\\d\\d-\\d\\d\\.\\.\\d{4}-\\d\\d-\\d\\d.*"));
        String stretch = chart.getAttribute("aria-label");
        assertThat(chart).not().hasAttribute("aria-label", whole);
        Page shared = OnPage.opened(browsing.desk(), page.url());
        assertThat(shared.locator("main canvas")).hasAttribute("aria-label", stretch);
    }

    @Test
    void ofGoodAndBadFilesTheBadIsNamedWithItsReason(Browsing browsing) {
        Path folder = temp.resolve("case");
        try (Served served = Served.copyOfExamples(folder)) {
            Page page = OnPage.opened(browsing.desk(), served.at("/add"));
            page.locator("#add-input").setInputFiles(new FilePayload[] {
                new FilePayload("noise.bin", "application/octet-stream", noise()),
                new FilePayload(
                        "good.txt",
                        "text/plain",
                        "The Norland army attacked a base in Southland on 4 May 2021.".getBytes(StandardCharsets.UTF_8))
            });
            assertThat(OnPage.heading(page, "Done: 1 article read, 1 skipped"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
            assertThat(page.locator("main .outcome-skipped")).containsText("noise.bin");
            assertThat(page.locator("main .outcome-skipped")).containsText("is not text");
        }
    }

    /** Bytes that are no text in any encoding. */
    private static byte[] noise() {
        byte[] bytes = new byte[3000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    @Test
    void thatAnotherProcessHoldsTheCaseIsSaidWhereOneAdds(Browsing browsing) {
        Path folder = temp.resolve("case");
        try (Served served = Served.copyOfExamples(folder)) {
            Page page = OnPage.opened(browsing.desk(), served.at("/add"));
            try (CaseFolder _ = CaseFolder.toWrite(folder, Duration.ZERO, "another reading")) {
                page.getByLabel("The article’s words").fill("Norland visited Southland on 3 May 2021.");
                OnPage.button(page, "Read this text").click();
                assertThat(page.getByRole(AriaRole.ALERT))
                        .containsText(
                                "in use", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
            }
            page.getByLabel("The article’s words").fill("Norland visited Southland on 3 May 2021.");
            OnPage.button(page, "Read this text").click();
            assertThat(OnPage.heading(page, "Done: 1 article read"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        }
    }
}
