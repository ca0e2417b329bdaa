/**
 * The situation on a page or two, made of names, triggers and quotations of the articles, each line with its sources.
 *
 * <p>Start at {@link org.bellwether.cli.brief.BriefMaker}; {@link org.bellwether.cli.brief.Markdown} and
 * {@link org.bellwether.cli.brief.Page} write what it makes.
 */
@NullMarked
package org.bellwether.cli.brief;

import org.jspecify.annotations.NullMarked;
