/**
 * The situation on a page or two, made of names, triggers and quotations of the articles, each line with its sources.
 *
 * <p>Start at {@link org.bellwether.ask.brief.BriefMaker}; {@link org.bellwether.ask.brief.Markdown} and
 * {@link org.bellwether.ask.brief.Page} write what it makes.
 */
@NullMarked
package org.bellwether.ask.brief;

import org.jspecify.annotations.NullMarked;
