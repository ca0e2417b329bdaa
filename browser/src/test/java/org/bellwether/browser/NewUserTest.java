package org.bellwether.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a new user: from the first page to a sentence, and to a corrected event. */
class NewUserTest {
    private static Browsing browsing;

    @TempDir
    static Path temp;

    @BeforeAll
    static void start() {
        browsing = Browsing.start();
    }

    @AfterAll
    static void end() {
        if (browsing != null) {
            browsing.close();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void anyEventIsOneClickFromItsSentence() {
        Page page = EveryPageTest.opened(browsing, browsing.desk(), "/events");
        Locator quote = page.locator("main a[href*='/documents/'][href*='at=']").first();
        String words = quote.innerText().strip();
        quote.click();
        page.waitForURL(Pattern.compile(".*/documents/.*at=.*"));
        Locator marked = page.locator("main .mark-here").first();
        marked.waitFor();
        String sentence = words.replace("…", "").strip();
        assertThat(page.locator("main").innerText().replaceAll("\\s+", " "))
                .contains(sentence.substring(0, Math.min(40, sentence.length())).replaceAll("\\s+", " "));
        assertThat(marked).isInViewport();
        page.goBack();
        page.waitForURL(Pattern.compile(".*/events.*"));
    }

    @Test
    void anEventIsRejectedForGoodAndTheRejectionIsTakenBack() {
        Path folder = temp.resolve("case");
        try (Served served = Served.copyOfExamples(folder)) {
            Page page = browsing.desk();
            page.navigate(served.at("/events"));
            Locator total = page.locator("main .list-count").first();
            total.waitFor();
            String before = total.innerText();
            page.locator("main a[href^='/events/']").first().click();
            page.waitForURL(Pattern.compile(".*/events/.+"));
            String event = page.url();
            button(page, "Reject").click();
            page.getByLabel(Pattern.compile("^Why")).fill("The sentence tells of a drill");
            page.getByLabel(Pattern.compile("^Your name")).fill("Ada");
            page.getByRole(AriaRole.DIALOG).locator("button[type=submit]").click();
            Locator told = page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Corrected"));
            told.waitFor();

            page.navigate(served.at("/events"));
            assertThat(total).not().hasText(before);
            page.navigate(served.at("/corrections"));
            Locator line = page.locator("main .correction").first();
            assertThat(line).containsText("Ada");
            assertThat(line).containsText("The sentence tells of a drill");
            line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                    .click();
            assertThat(line).containsText("undone");

            page.navigate(event);
            assertThat(button(page, "Reject")).isVisible();
            page.navigate(served.at("/events"));
            assertThat(total).hasText(before);
        }
    }

    @Test
    void theCaseIsFoundWithTheKeyboardAlone() {
        Page page = EveryPageTest.opened(browsing, browsing.desk(), "/");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent.trim()")).isEqualTo("Skip to the page");
        page.keyboard().press("/");
        page.keyboard().type("sanctions");
        page.getByRole(AriaRole.LISTBOX).waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/(documents|events|actors|search|model).*"));
        page.keyboard().press("Escape");
        page.keyboard().press("g");
        page.keyboard().press("t");
        page.waitForURL(Pattern.compile(".*/timeline.*"));
        page.keyboard().press("?");
        page.getByRole(AriaRole.DIALOG).waitFor();
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }
}
