package org.bellwether.store;

import org.bellwether.model.Document;

/**
 * A document of the case.
 *
 * @param document with the article it is a copy of
 * @param analysed whether its language is understood
 */
public record ListedDocument(Document document, boolean analysed) {}
