package org.bellwether.extract.time;

import java.util.List;
import org.bellwether.language.AnnotatedText;

/** Finds expressions of time and resolves them. Pure and thread-safe; expressions come in text order. */
public final class TimeFinder {
    /** All expressions of the article. */
    public List<TimeExpression> find(AnnotatedText text) {
        return List.of();
    }
}
