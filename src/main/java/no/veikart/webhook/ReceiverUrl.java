package no.veikart.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import no.veikart.problem.Faults;
import org.jspecify.annotations.Nullable;

/** What the address of a receiver must look like; where it leads is another matter. */
final class ReceiverUrl {

    static final int LONGEST = 2_000;

    private static final String POINTER = "/url";
    private static final String HTTPS = "https";
    private static final int HTTPS_PORT = 443;
    private static final int FIRST_FREE_PORT = 1024;
    private static final int LAST_PORT = 65_535;

    private ReceiverUrl() {}

    /**
     * Reads an address and notes what is wrong with it.
     *
     * @param insecure whether it may be {@code http} too
     */
    static @Nullable URI read(String text, boolean insecure, Faults faults) {
        URI url = parse(text);
        if (url == null) {
            faults.add(POINTER, "not-a-url", text);
        } else if (!isSecure(url) && !insecure) {
            faults.add(POINTER, "not-https");
        } else if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            faults.add(POINTER, "names-a-user");
        } else if (!mayBe(url.getPort()) || port(url) > LAST_PORT) {
            faults.add(POINTER, "port-not-allowed");
        }
        return url;
    }

    static void notPublic(URI url, Faults faults) {
        faults.add(POINTER, "not-public", url.getHost());
    }

    /** Only with a host as RFC 3986 has it: of anything else Java makes no host at all. */
    private static @Nullable URI parse(String text) {
        try {
            URI url = new URI(text);
            boolean isWeb = isSecure(url) || "http".equalsIgnoreCase(url.getScheme());
            boolean isAscii = text.chars().allMatch(c -> c > ' ' && c < 0x7f);
            return isWeb && isAscii && url.getHost() != null ? url : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean mayBe(int port) {
        return port == -1 || port == HTTPS_PORT || port >= FIRST_FREE_PORT;
    }

    static boolean isSecure(URI url) {
        return HTTPS.equalsIgnoreCase(url.getScheme());
    }

    static int port(URI url) {
        int standard = isSecure(url) ? HTTPS_PORT : 80;
        return url.getPort() == -1 ? standard : url.getPort();
    }

    /** Path and query, which may hold secrets of the receiver, left out. */
    static URI origin(URI url) {
        return URI.create(url.getScheme() + "://" + url.getRawAuthority());
    }
}
