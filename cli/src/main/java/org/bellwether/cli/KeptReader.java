package org.bellwether.cli;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bellwether.fetch.Waiting;
import org.bellwether.model.Article;
import org.bellwether.model.OwnTable;
import org.bellwether.model.Reading;
import org.bellwether.store.NearCopies;
import org.jspecify.annotations.Nullable;

/** Stages of which the reader, once opened, stays open: a watch reads again and again. Not thread-safe. */
final class KeptReader implements Stages {
    private final Stages stages;
    private List<OwnTable> with = List.of();
    private @Nullable Function<Article, Reading> reader;

    KeptReader(Stages stages) {
        this.stages = stages;
    }

    @Override
    public Function<Article, Reading> reader(List<OwnTable> tables, Consumer<String> progress) {
        Function<Article, Reading> kept = reader;
        if (kept == null || !with.equals(tables)) {
            kept = stages.reader(tables, progress);
            reader = kept;
            with = tables;
        }
        return kept;
    }

    @Override
    public Inputs inputs(List<String> names, Given given, InputStream standardInput) {
        return stages.inputs(names, given, standardInput);
    }

    @Override
    public AddressInputs.PageIngest pages(Given given) {
        return stages.pages(given);
    }

    @Override
    public Waiting waiting() {
        return stages.waiting();
    }

    @Override
    public NearCopies nearCopies() {
        return stages.nearCopies();
    }
}
