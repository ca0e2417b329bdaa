package org.bellwether.fetch;

/**
 * A redirect that was followed.
 *
 * @param from the address that was asked
 * @param status 301, 302, 303, 307 or 308
 */
public record Hop(String from, int status) {}
