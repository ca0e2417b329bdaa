/**
 * What is asked of an open case by whoever shows it, the command line, the workbench or an assistant: the brief, a question's
 * evidence, what-ifs, search, names and dates as a person reads them.
 *
 * <p>In goes a {@link org.bellwether.store.CaseFolder} or its queries and what the user said, out come values, not printed yet. Start
 * at {@link org.bellwether.ask.question.Answer}, {@link org.bellwether.ask.Intervention} or {@link org.bellwether.ask.brief.BriefMaker}. It
 * knows no terminal and no network.
 */
@NullMarked
package org.bellwether.ask;

import org.jspecify.annotations.NullMarked;
