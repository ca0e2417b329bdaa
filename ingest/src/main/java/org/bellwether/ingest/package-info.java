/**
 * From bytes to {@link org.bellwether.model.Article}: what is the article in this input, and what is known of it?
 *
 * <p>In come names of files, folders and standard input; out goes one {@link org.bellwether.ingest.Ingested} for each thing found, in
 * a fixed order: an article, or the reason why it was skipped. Bad input is a value and never an exception. Start at
 * {@link org.bellwether.ingest.ArticleIngest}:
 *
 * <pre>{@code
 * var ingest = new ArticleIngest(IngestOptions.NONE);
 * try (var outcomes = ingest.read(List.of("articles", "crawl.zip", "-"))) {
 *     while (outcomes.hasNext()) {
 *         switch (outcomes.next()) {
 *             case Ingested.Found(var article) -> reader.read(article);
 *             case Ingested.Skipped(var input, var reason) -> System.err.println(input + ": " + reason);
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Plain text, Markdown and HTML are read, in UTF-8 and the common older encodings, PDF, Word and OpenDocument texts, and what
 * lies in archives; an input's bytes tell what it is. All is limited by
 * {@link org.bellwether.ingest.Limits}; nothing is fetched and nothing in an input is executed. What looks like page furniture
 * (navigation, players, addresses, share buttons) is left out of the stored text; copyright lines, credits and disclaimers stay,
 * marked {@code BOILERPLATE}, because they say who published an article. Which is which is told by
 * {@code line-kinds.tsv}, a data file whose examples a test reads.
 */
@NullMarked
package org.bellwether.ingest;

import org.jspecify.annotations.NullMarked;
