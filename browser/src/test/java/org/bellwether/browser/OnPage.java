package org.bellwether.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What tests look for on a page, as a person would. */
final class OnPage {
    private OnPage() {}

    /** Goes to an address, and waits until the page has its heading and no longer loads. */
    static Page opened(Page page, String address) {
        page.navigate(address);
        return settled(page);
    }

    /** Waits until the page has its heading and no longer loads. */
    static Page settled(Page page) {
        page.locator("main h1").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("main [aria-busy=true]")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return page;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
