package org.bellwether.web;

import java.net.InetAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is served, and where.
 *
 * @param folder the case's
 * @param address to listen on
 * @param port to listen on; 0 for any that is free
 * @param token what a request that changes something must show, or null on the loopback address
 * @param version of the program
 */
public record Settings(
        Path folder,
        InetAddress address,
        int port,
        @Nullable String token,
        String version) {
    public Settings {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535, got " + port);
        }
        if (token == null && !address.isLoopbackAddress()) {
            throw new IllegalArgumentException("a token is needed where others than this machine can reach " + address);
        }
    }
}
