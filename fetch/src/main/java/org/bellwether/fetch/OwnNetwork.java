package org.bellwether.fetch;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are not of the open internet: this machine's, its network's, and those reserved for other ends (the special
 * purpose registries of RFC 6890). An IPv6 address that carries an IPv4 one is judged by what it carries.
 */
final class OwnNetwork {
    private record Block(List<Integer> start, int bits) {
        boolean has(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                int wanted = bit / 8 < start.size() ? start.get(bit / 8) : 0;
                if ((address[bit / 8] & mask) != (wanted & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Block block(int bits, Integer... start) {
        return new Block(List.of(start), bits);
    }

    private static final Block[] IPV4 = {
        block(8, 0),
        block(8, 10),
        block(10, 100, 64),
        block(8, 127),
        block(16, 169, 254),
        block(12, 172, 16),
        block(24, 192, 0, 0),
        block(24, 192, 0, 2),
        block(24, 192, 88, 99),
        block(16, 192, 168),
        block(15, 198, 18),
        block(24, 198, 51, 100),
        block(24, 203, 0, 113),
        block(3, 224) // multicast, reserved, broadcast
    };

    /** Only 2000::/3 is given out; the rest is local, multicast or nobody's. */
    private static final Block GLOBAL = block(3, 0x20);

    private static final Block[] IPV6 = {
        block(23, 0x20, 0x01), // protocol assignments, Teredo among them
        block(32, 0x20, 0x01, 0x0d, 0xb8),
        block(20, 0x3f, 0xff)
    };

    private static final Block NAT64 = block(96, 0, 0x64, 0xff, 0x9b);
    private static final Block SIX_TO_FOUR = block(16, 0x20, 0x02);

    private OwnNetwork() {}

    static boolean holds(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> in(IPV4, four.getAddress());
            case Inet6Address six -> holds(six.getAddress());
            default -> true;
        };
    }

    private static boolean holds(byte[] six) {
        if (NAT64.has(six)) {
            return holdsIpv4(six, 12);
        }
        if (SIX_TO_FOUR.has(six)) {
            return holdsIpv4(six, 2);
        }
        return !GLOBAL.has(six) || in(IPV6, six);
    }

    private static boolean holdsIpv4(byte[] six, int at) {
        try {
            return holds(InetAddress.getByAddress(Arrays.copyOfRange(six, at, at + 4)));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean in(Block[] blocks, byte[] address) {
        return Arrays.stream(blocks).anyMatch(block -> block.has(address));
    }
}
