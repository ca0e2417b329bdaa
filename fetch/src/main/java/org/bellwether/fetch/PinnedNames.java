package org.bellwether.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the Java machine connect to the very addresses that were checked.
 *
 * <p>A name may be answered otherwise a moment after it was checked (DNS rebinding), and {@code java.net.http} takes names, not
 * addresses. So the addresses that were found good are pinned to the name, and whoever looks it up in this process gets those.
 * Names that nobody pinned are looked up as ever. The Java machine takes one such provider, found through {@code META-INF/services},
 * for all of the process; hence the one static table of the program.
 */
public final class PinnedNames extends InetAddressResolverProvider {
    private static final Map<String, List<InetAddress>> PINS = new ConcurrentHashMap<>();

    private static volatile @Nullable InetAddressResolver builtIn;

    /** For the service loader. */
    public PinnedNames() {}

    static void pin(String host, List<InetAddress> addresses) {
        PINS.put(host, List.copyOf(addresses));
    }

    /** What the system says of a name, past the pins and the Java machine's cache. */
    static List<InetAddress> lookUp(String host) throws UnknownHostException {
        InetAddressResolver system = builtIn;
        if (system == null) {
            InetAddress.getAllByName("localhost"); // asks for the provider
            system = builtIn;
        }
        if (system == null) {
            throw new UnknownHostException(host + " (another provider of names is at work in this process)");
        }
        return system.lookupByName(
                        host, LookupPolicy.of(LookupPolicy.IPV4 | LookupPolicy.IPV6 | LookupPolicy.IPV4_FIRST))
                .toList();
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver system = configuration.builtinResolver();
        builtIn = system;
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                List<InetAddress> pinned = PINS.get(host);
                return pinned != null ? pinned.stream() : system.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return system.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "names pinned to checked addresses";
    }
}
