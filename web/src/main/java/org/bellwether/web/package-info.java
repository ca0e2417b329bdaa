/**
 * The workbench: a case over HTTP, as JSON under {@code /api/v1} and as pages for a browser.
 *
 * <p>In goes the folder of a case, out comes a server on the loopback address (or another, with a token for changes). Start at
 * {@link org.bellwether.web.Workbench}; one route is one line in {@link org.bellwether.web.Routes}. It refuses requests that another
 * site's page may have sent, parameters it does not know, and bodies beyond its limits; text from articles leaves it as JSON only.
 */
@NullMarked
package org.bellwether.web;

import org.jspecify.annotations.NullMarked;
