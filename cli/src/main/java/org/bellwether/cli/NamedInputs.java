package org.bellwether.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.bellwether.fetch.WebAddress;
import org.bellwether.ingest.input.ListFile;
import org.jspecify.annotations.Nullable;

/** What names stand for, some of them addresses, in the order of the names. */
final class NamedInputs implements Inputs {
    private final Iterator<String> names;
    private final Stages stages;
    private final Given given;
    private final InputStream standardInput;
    private final AddressInputs addresses;
    private final Iterator<String> lists;
    private final int atMost;
    private Iterator<Input> current = Collections.emptyIterator();
    private @Nullable Inputs open;

    /**
     * Finds what is named.
     *
     * @param lists files and addresses of lists of addresses, taken last
     * @param atMost how many addresses of each list are fetched
     */
    NamedInputs(
            List<String> names,
            Stages stages,
            Given given,
            InputStream standardInput,
            AddressInputs addresses,
            List<String> lists,
            int atMost) {
        this.lists = List.copyOf(lists).iterator();
        this.atMost = atMost;
        this.names = List.copyOf(names).iterator();
        this.stages = stages;
        this.given = given;
        this.standardInput = standardInput;
        this.addresses = addresses;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && names.hasNext()) {
            current = of(names.next());
        }
        while (!current.hasNext() && lists.hasNext()) {
            current = ofList(lists.next());
        }
        return current.hasNext();
    }

    @Override
    public Input next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }

    private Iterator<Input> ofList(String name) {
        try {
            if (WebAddress.looksLike(name)) {
                addresses.addList(WebAddress.parse(name), atMost);
            } else {
                addresses.addList(name, bytes(name), atMost);
            }
            return addresses;
        } catch (IllegalArgumentException bad) {
            return skipped(name, String.valueOf(bad.getMessage()));
        } catch (NoSuchFileException gone) {
            return skipped(name, "does not exist; give a file or an address");
        } catch (IOException failed) {
            return skipped(name, "could not be read (%s)".formatted(failed.getMessage()));
        }
    }

    /** One byte more than a list may have where it has more. */
    private byte[] bytes(String name) throws IOException {
        if (name.equals("-")) {
            return standardInput.readNBytes(ListFile.MOST_BYTES + 1);
        }
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            return in.readNBytes(ListFile.MOST_BYTES + 1);
        }
    }

    private static Iterator<Input> skipped(String name, String reason) {
        Input skipped = new Input.Skipped(name, reason);
        return List.of(skipped).iterator();
    }

    private Iterator<Input> of(String name) {
        if (!WebAddress.looksLike(name)) {
            close();
            Inputs inputs = stages.inputs(List.of(name), given, standardInput);
            open = inputs;
            return inputs;
        }
        try {
            addresses.add(WebAddress.parse(name));
            return addresses;
        } catch (IllegalArgumentException bad) {
            return skipped(name, String.valueOf(bad.getMessage()));
        }
    }
}
