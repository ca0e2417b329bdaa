/**
 * From the bytes of a feed to its items: RSS, Atom, RDF and JSON Feed; OPML to the feeds it lists. Start at
 * {@link org.bellwether.fetch.feed.FeedReader}. XML with a document type is refused, and with it entities that grow or reach out.
 */
@NullMarked
package org.bellwether.fetch.feed;

import org.jspecify.annotations.NullMarked;
