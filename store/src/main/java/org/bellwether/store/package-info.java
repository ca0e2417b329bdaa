/**
 * One folder keeps one case: {@code case.db} (SQLite) holds articles and readings and is the truth; what was joined from them
 * and the index for {@code search} are made from it and can be made again.
 *
 * <p>Start at {@link org.bellwether.store.CaseFolder}. An article and its reading are written in one transaction, synced to
 * disk: once {@link org.bellwether.store.CaseFolder#add} returns, it outlives a kill. One process writes at a time. This room
 * decides nothing: joining is {@link org.bellwether.situation.Situation}'s.
 */
@NullMarked
package org.bellwether.store;

import org.jspecify.annotations.NullMarked;
