/**
 * Which tellings are of one event: words, parties, time, place and meaning compared pair by pair, then clusters of what is alike.
 *
 * <p>In come {@link org.bellwether.situation.same.Telling}s, of reports or of marked words; out come groups from {@link
 * org.bellwether.situation.same.SameEvents}. Nothing depends on the order in which they come.
 */
@NullMarked
package org.bellwether.situation.same;

import org.jspecify.annotations.NullMarked;
