/**
 * From addresses to bytes, politely and safely.
 *
 * <p>In goes a {@link org.bellwether.fetch.WebAddress} that somebody named, or that a feed named by somebody holds; out comes a
 * {@link org.bellwether.fetch.Fetched}: the bytes with where they were found, that nothing has changed, or the reason why there
 * are none. Start at {@link org.bellwether.fetch.Fetcher}:
 *
 * <pre>{@code
 * var fetcher = new Fetcher(FetchOptions.of("0.1.0"), Waiting.real(), Names.system());
 * switch (fetcher.fetch(WebAddress.parse("https://paper.example/story"), Validators.NONE)) {
 *     case Fetched.Page page -> ingest.read(page.address().toString(), page.bytes());
 *     case Fetched.Unchanged unchanged -> {}
 *     case Fetched.Failed failed -> System.err.println(failed.reason());
 * }
 * }</pre>
 *
 * <p>Refused, with the reason: what robots.txt or a reservation of text and data mining forbids, addresses of the machine itself
 * and of its own network (also by a redirect or a name), schemes but http and https, what is larger, slower or redirected more
 * often than the limits allow. No cookies are kept and nothing that was fetched is executed. {@code feed} reads feeds and OPML,
 * {@code list} reads lists of addresses.
 */
@NullMarked
package org.bellwether.fetch;

import org.jspecify.annotations.NullMarked;
