/**
 * A case in the forms that other programs take: what comes in is {@link org.bellwether.store.CaseQueries}, what goes out are files in
 * a folder.
 *
 * <p>Start at {@link org.bellwether.export.Exports}; {@code docs/exports.md} describes each form. The same case gives the same bytes,
 * and the case is only read. What is claimed, planned or denied says so in every form, with who says it, or is left out and counted.
 * Articles are quoted by the sentence; their whole text goes out only where it is asked for.
 */
@NullMarked
package org.bellwether.export;

import org.jspecify.annotations.NullMarked;
