/**
 * The workbench as a person uses it: in a real browser, on the example articles.
 *
 * <p>{@link org.bellwether.browser.Served} starts the program as a process of its own, {@link org.bellwether.browser.Browsing}
 * a Chromium that was found on the machine. Where there is none, the tests are skipped and say so.
 */
@NullMarked
package org.bellwether.browser;

import org.jspecify.annotations.NullMarked;
