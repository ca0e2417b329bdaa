package org.bellwether.ingest.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bellwether.ingest.Draft;
import org.bellwether.ingest.Limits;
import org.bellwether.ingest.Refused;
import org.bellwether.ingest.input.Characters;
import org.bellwether.model.Block;

/** Gathers a document's paragraphs and watches how much there is. */
final class Blocks {
    private final List<Draft.Part> parts = new ArrayList<>();
    private final Limits limits;
    private long characters;

    Blocks(Limits limits) {
        this.limits = limits;
    }

    void add(Block.Kind kind, CharSequence text) throws Refused {
        String clean = Characters.oneLine(text.toString());
        if (clean.isEmpty()) {
            return;
        }
        characters += clean.length();
        if (characters > 2L * limits.characters()) {
            throw new Refused(String.format(
                    Locale.ROOT,
                    "its text is longer than %,d characters; split it into articles",
                    limits.characters()));
        }
        parts.add(new Draft.Part(kind, clean));
    }

    List<Draft.Part> parts() {
        return parts;
    }
}
