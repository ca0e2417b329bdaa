package org.bellwether.store;

import org.bellwether.model.Entry;

/**
 * An entry of a case's log of corrections.
 *
 * @param number its place in the log, from 1
 * @param entry what stands there
 */
public record Logged(int number, Entry entry) {}
