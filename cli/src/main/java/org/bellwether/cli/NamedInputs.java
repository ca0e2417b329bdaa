package org.bellwether.cli;

import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.bellwether.fetch.WebAddress;

/** What names stand for, some of them addresses, in the order of the names. */
final class NamedInputs implements Iterator<Input> {
    private final Iterator<String> names;
    private final Stages stages;
    private final Given given;
    private final InputStream standardInput;
    private final AddressInputs addresses;
    private Iterator<Input> current = Collections.emptyIterator();

    NamedInputs(List<String> names, Stages stages, Given given, InputStream standardInput, AddressInputs addresses) {
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
        return current.hasNext();
    }

    @Override
    public Input next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }

    private Iterator<Input> of(String name) {
        if (!WebAddress.looksLike(name)) {
            return stages.inputs(List.of(name), given, standardInput);
        }
        try {
            addresses.add(WebAddress.parse(name));
            return addresses;
        } catch (IllegalArgumentException bad) {
            Input skipped = new Input.Skipped(name, String.valueOf(bad.getMessage()));
            return List.of(skipped).iterator();
        }
    }
}
