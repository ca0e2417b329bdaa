package org.bellwether.language;

/**
 * A word before its analysis.
 *
 * @param start its first position in the untouched text
 * @param end one past its last
 * @param form as the library sees it
 */
record Word(int start, int end, String form) {}
