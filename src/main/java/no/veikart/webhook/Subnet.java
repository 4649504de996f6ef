package no.veikart.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Addresses that begin alike (RFC 4632, RFC 4291).
 *
 * @param bytes of an address: 4 or 16
 * @param begin the bits that they share, as a number
 * @param rest how many other bits an address has
 */
record Subnet(int bytes, BigInteger begin, int rest) {

    /**
     * Reads CIDR notation.
     *
     * @param notation an address that is no name, a slash and the number of shared bits
     */
    static Subnet of(String notation) {
        String[] parts = notation.split("/", 2);
        try {
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int rest = address.length * Byte.SIZE - Integer.parseInt(parts[1]);
            return new Subnet(address.length, number(address).shiftRight(rest), rest);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(notation, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        return other.length == bytes && number(other).shiftRight(rest).equals(begin);
    }

    private static BigInteger number(byte[] bytes) {
        return new BigInteger(1, bytes);
    }
}
