package no.veikart.reading;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Content codings (RFC 9110, section 8.4.1) that answers are kept in, best first. The entity tag of
 * coded bytes is another than that of the plain ones (section 8.8.3).
 */
enum Coding {
    BROTLI("br") {
        @Override
        byte[] encode(byte[] plain) {
            try {
                return Encoder.compress(plain, new Encoder.Parameters().setQuality(QUALITY));
            } catch (IOException e) {
                throw new UncheckedIOException("bytes in memory can be compressed", e);
            }
        }
    },
    GZIP("gzip") {
        @Override
        byte[] encode(byte[] plain) {
            ByteArrayOutputStream coded = new ByteArrayOutputStream(plain.length / 2 + 64);
            try (GZIPOutputStream gzip = new BestGzip(coded)) {
                gzip.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException("bytes in memory can be compressed", e);
            }
            return coded.toByteArray();
        }
    },
    IDENTITY("identity") {
        @Override
        byte[] encode(byte[] plain) {
            return plain;
        }

        @Override
        String tag(String plain) {
            return plain;
        }
    };

    /** Nearly as small as can be, and quick enough for once in a publication. */
    private static final int QUALITY = 6;

    private static final List<Coding> AVAILABLE =
            Arrays.stream(values())
                    .filter(coding -> coding != BROTLI || Brotli4jLoader.isAvailable())
                    .toList();

    /** Clients send few different values of Accept-Encoding, again and again. */
    private static final Cache<String, Coding> CHOSEN =
            Caffeine.newBuilder().maximumSize(200).build();

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    /** As it is written in Accept-Encoding and Content-Encoding. */
    String token() {
        return token;
    }

    abstract byte[] encode(byte[] plain);

    /** The tag of the bytes in this coding, by that of the plain ones. */
    String tag(String plain) {
        return plain + "-" + token;
    }

    /** The tag of the plain bytes, by that of the bytes in any coding. */
    static String plainTag(String tag) {
        return Arrays.stream(values())
                .map(coding -> "-" + coding.token)
                .filter(tag::endsWith)
                .findFirst()
                .map(end -> tag.substring(0, tag.length() - end.length()))
                .orElse(tag);
    }

    /**
     * The best that the client takes. Over HTTP/2 the server codes what it sends by itself, also
     * what is coded already.
     */
    static Coding of(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted == null || request.version() == HttpVersion.HTTP_2
                ? IDENTITY
                : CHOSEN.get(accepted, Coding::best);
    }

    private static Coding best(String accepted) {
        Set<String> taken =
                Arrays.stream(accepted.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .filter(one -> !one.matches(".*;\\s*q=0(\\.0*)?"))
                        .map(one -> one.split(";", 2)[0].strip())
                        .collect(Collectors.toSet());
        return AVAILABLE.stream()
                .filter(coding -> taken.contains(coding.token))
                .findFirst()
                .orElse(IDENTITY);
    }

    /** The JDK's, but as small as it can. */
    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
