package org.bellwether.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lets a request through to a machine of the open internet; pins the name to the addresses it was judged by. */
final class Gate {
    private final Names names;
    private final Predicate<InetAddress> closed;

    /**
     * Opens to all but some addresses.
     *
     * @param closed those that nobody is let through to
     */
    Gate(Names names, Predicate<InetAddress> closed) {
        this.names = names;
        this.closed = closed;
    }

    void check(WebAddress address) throws Unfetched {
        String host = address.host();
        Optional<InetAddress> literal = literal(host);
        List<InetAddress> addresses = literal.isPresent() ? List.of(literal.get()) : lookedUp(host);
        for (InetAddress one : addresses) {
            if (closed.test(one)) {
                String shown = one.getHostAddress();
                throw new Unfetched((literal.isPresent() ? shown : "%s leads to %s, which".formatted(host, shown))
                        + " is an address of this machine, its network or no public one; --allow-local permits it");
            }
        }
        if (literal.isEmpty()) {
            PinnedNames.pin(host, addresses);
        }
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    private List<InetAddress> lookedUp(String host) throws Unfetched {
        try {
            List<InetAddress> found = names.of(host);
            if (!found.isEmpty()) {
                return found;
            }
        } catch (UnknownHostException unknown) {
            // told below
        }
        throw new Unfetched(
                "no machine is known by the name %s; check it, or the connection".formatted(host), true, null);
    }
}
