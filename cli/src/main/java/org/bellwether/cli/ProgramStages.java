package org.bellwether.cli;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bellwether.model.Article;
import org.bellwether.model.Reading;
import org.bellwether.store.NearCopies;

/** The stages of the program itself. */
final class ProgramStages implements Stages {
    @Override
    public Iterator<Input> inputs(List<String> names, Given given, InputStream standardInput) {
        throw new UnsupportedOperationException("not wired yet");
    }

    @Override
    public Function<Article, Reading> reader(Consumer<String> progress) {
        throw new UnsupportedOperationException("not wired yet");
    }

    @Override
    public NearCopies nearCopies() {
        return NearCopies.NONE;
    }
}
