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
    void theWayFromTheDemoLeadsToACorrectedEventAndBack(Browsing browsing) {
        try (Served served = Served.demo(temp)) {
            Page page = OnPage.opened(browsing.desk(), served.at("/"));
            page.locator("main .event-line a[href^='/events/']").first().click();
            page.waitForURL(Pattern.compile(".*/events/.+"));
            OnPage.settled(page);
            String event = page.url();
            page.locator("main a[href*='/documents/'][href*='at=']").first().click();
            page.locator("main .mark-here").first().waitFor();
            String reader = page.url();
            assertThat(page.locator("main .mark-rejected")).hasCount(0);

            OnPage.opened(page, event);
            OnPage.button(page, "Reject").click();
            page.getByLabel(Pattern.compile("^Why")).fill("The sentence tells of a drill");
            page.getByLabel(Pattern.compile("^Your name")).fill("Ada");
            page.getByRole(AriaRole.DIALOG).locator("button[type=submit]").click();
            assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Corrected")))
                    .isVisible();
            assertThat(OnPage.button(page, "Restore")).isVisible();

            OnPage.opened(page, reader);
            assertThat(page.locator("main .mark-rejected").first()).isVisible();
            assertThat(page.locator("main .panel")).containsText("by Ada");
            assertThat(page.locator("main .panel")).containsText("The sentence tells of a drill");

            OnPage.opened(page, served.at("/corrections"));
            Locator line = page.locator("main .correction").first();
            assertThat(line).containsText("Ada");
            assertThat(line).containsText("The sentence tells of a drill");
            assertThat(line.locator(".touched a"))
                    .hasAttribute("href", event.substring(served.at("").length()));
            line.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"))
                    .click();
            assertThat(line).containsText(Pattern.compile("Undone on \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d by Ada"));

            OnPage.opened(page, event);
            assertThat(OnPage.button(page, "Reject")).isVisible();
        }
    }

    private static Page firstArticle(Browsing browsing) {
        Page page = OnPage.opened(browsing.desk(), Served.examples().at("/documents"));
        page.locator("main a[href^='/documents/']").first().click();
        // the list that was there before has a heading, too
        page.locator("main .mark").first().waitFor();
        OnPage.settled(page);
        return page;
    }

    @Test
    void inAnArticleTheKeysGoFromItemToItem(Browsing browsing) {
        Page page = firstArticle(browsing);
        page.keyboard().press("j");
        page.waitForURL(Pattern.compile(".*at=.*"));
        String first = page.url();
        page.keyboard().press("j");
        page.waitForURL(url -> !url.equals(first));
        assertThat(page.locator("main .mark-here").first()).isInViewport();
        page.keyboard().press("k");
        page.waitForURL(first);
    }

    @Test
    void keysPressedFasterThanThePageIsDrawnAllCount(Browsing browsing) {
        Page page = firstArticle(browsing);
        String key = "k => document.dispatchEvent(new KeyboardEvent('keydown', { key: k, bubbles: true }))";
        page.evaluate("() => { const press = " + key + "; press('j'); press('j'); press('j'); }");
        page.waitForURL(Pattern.compile(".*at=.*"));
        String third = page.url();
        page.keyboard().press("k");
        page.waitForURL(url -> !url.equals(third));
        String second = page.url();
        page.keyboard().press("k");
        page.waitForURL(url -> !url.equals(second));
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
