package org.bellwether.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The way of a new user: from the first page to a sentence, and to a corrected event. */
@ExtendWith(OneBrowser.class)
class NewUserTest {
    @TempDir
    Path temp;

    @Test
    void anyEventIsOneClickFromItsSentence(Browsing browsing) {
        Page page = OnPage.opened(browsing.desk(), Served.examples().at("/events"));
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
    void anEventIsRejectedForGoodAndTheRejectionIsTakenBack(Browsing browsing) {
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
            OnPage.button(page, "Reject").click();
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
            assertThat(OnPage.button(page, "Reject")).isVisible();
            page.navigate(served.at("/events"));
            assertThat(total).hasText(before);
        }
        browsing.faults.removeIf(fault -> fault.contains("404")); // the page asks again for the event that is gone
    }

    @Test
    void theCaseIsFoundWithTheKeyboardAlone(Browsing browsing) {
        Page page = OnPage.opened(browsing.desk(), Served.examples().at("/"));
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
