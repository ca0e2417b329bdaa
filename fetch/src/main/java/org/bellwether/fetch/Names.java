package org.bellwether.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Which machines a host's name stands for. */
public interface Names {
    /**
     * Looks a name up, anew each time.
     *
     * @throws UnknownHostException when it stands for none
     */
    List<InetAddress> of(String host) throws UnknownHostException;

    /** What the system says. */
    static Names system() {
        return PinnedNames::lookUp;
    }
}
