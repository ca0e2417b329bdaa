/**
 * A case as files that others read: records in the contract's keys and order, as JSON lines or CSV.
 *
 * <p>Start at {@link org.bellwether.store.export.CaseExport}. The same case gives the same bytes.
 */
@NullMarked
package org.bellwether.store.export;

import org.jspecify.annotations.NullMarked;
