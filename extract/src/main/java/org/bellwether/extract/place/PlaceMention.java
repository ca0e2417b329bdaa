package org.bellwether.extract.place;

import org.bellwether.extract.TokenRange;
import org.bellwether.model.Place;

/**
 * A name of a place and the place it means.
 *
 * @param range its tokens
 * @param place what it means
 */
public record PlaceMention(TokenRange range, Place place) {}
