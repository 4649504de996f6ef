package no.veikart.verify;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import no.veikart.merkle.CanonicalJson;
import no.veikart.merkle.EntryBundle;
import no.veikart.merkle.Hash;
import no.veikart.merkle.MerkleTree;
import no.veikart.merkle.Tile;
import no.veikart.merkle.TileAddress;
import no.veikart.merkle.TreeGrowth;
import no.veikart.merkle.TreeHash;
import no.veikart.note.Checkpoint;
import no.veikart.note.NoteSignature;
import no.veikart.note.NoteSigner;
import no.veikart.note.SignedNote;
import org.jspecify.annotations.Nullable;

/**
 * A small log, served as the service does. Entries can be changed after they were signed, and
 * signed anew after they were changed, as a dishonest operator would.
 */
final class TestLog implements AutoCloseable {

    static final String ORIGIN = "roadmap.test/log";
    static final Instant FIRST = Instant.parse("2026-01-01T12:00:00Z");

    private static final String PREFIX = "/v1/ledger/";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, String> answers = new HashMap<>();
    private final List<byte[]> entries = Collections.synchronizedList(new ArrayList<>());
    private NoteSigner signer = new NoteSigner(ORIGIN, seed(1));
    private Map<List<Long>, Tile> tiles = Map.of();
    private volatile @Nullable SignedNote checkpoint;
    private long size;
    private int batches;

    private TestLog(HttpServer server) {
        this.server = server;
    }

    static TestLog start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
            TestLog log = new TestLog(server);
            server.setExecutor(log.threads);
            server.createContext("/", log::handle);
            server.start();
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] seed(int number) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) number);
        return seed;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String key() {
        return signer.verifierKey().toString();
    }

    String note() {
        return String.valueOf(checkpoint);
    }

    List<byte[]> entries() {
        return entries;
    }

    /** Has the entries published together, a second after those before. */
    TestLog batch(List<Map<String, Object>> fields) {
        return batch(FIRST.plusSeconds(batches), fields);
    }

    TestLog batch(Instant instant, List<Map<String, Object>> fields) {
        long first = entries.size();
        Map<String, Object> opening = new HashMap<>();
        opening.put("first", first);
        opening.put("size", first + 1 + fields.size());
        add("batch.published", instant, opening);
        fields.forEach(one -> add((String) one.get("type"), instant, one));
        batches++;
        return this;
    }

    private void add(String type, Instant instant, Map<String, Object> fields) {
        Map<String, Object> entry = new HashMap<>(fields);
        entry.put("v", 1);
        entry.put("type", type);
        entry.put("time", no.veikart.ledger.Entry.time(instant));
        entries.add(CanonicalJson.bytes(entry));
    }

    /** Makes the tree of all entries and signs it. */
    TestLog sign() {
        List<Hash> leaves = entries.stream().map(TreeHash::leaf).toList();
        TreeGrowth growth =
                TreeGrowth.of(
                        (level, index, width) -> {
                            throw new IllegalStateException("begun anew");
                        },
                        0,
                        leaves);
        tiles =
                growth.tiles().stream()
                        .collect(
                                Collectors.toMap(
                                        tile -> List.of((long) tile.level(), tile.index()),
                                        tile -> tile));
        size = growth.size();
        String text = new Checkpoint(ORIGIN, size, growth.root()).text();
        checkpoint = new SignedNote(text, List.of(signer.sign(text)));
        return this;
    }

    TestLog signWith(int seed) {
        signer = new NoteSigner(ORIGIN, seed(seed));
        return sign();
    }

    /** Serves this one whatever the entries are. */
    void serve(String note) {
        checkpoint = SignedNote.parse(note);
    }

    void cosign(NoteSignature signature) {
        checkpoint = SignedNote.parse(note()).with(signature);
    }

    /** What is answered at a path, whatever its query. */
    void answer(String path, String json) {
        answers.put(path, json);
    }

    List<Hash> consistency(long first, long second) {
        return tree(second).consistencyProof(first);
    }

    private MerkleTree tree(long treeSize) {
        return new MerkleTree((level, index, width) -> tile(level, index), treeSize);
    }

    private Tile tile(int level, long index) {
        Tile tile = tiles.get(List.of((long) level, index));
        if (tile == null) {
            throw new IllegalArgumentException("no such tile");
        }
        return tile;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = body(exchange);
            exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
            if (body != null) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private byte @Nullable [] body(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        String json = answers.get(path);
        if (json != null) {
            return json.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return path.startsWith(PREFIX)
                    ? ledger(path.substring(PREFIX.length()), exchange.getRequestURI().getQuery())
                    : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private byte @Nullable [] ledger(String path, @Nullable String query) {
        if (path.startsWith("tile/")) {
            return tile(TileAddress.parse(path));
        }
        return switch (path) {
            case "checkpoint" -> note().getBytes(StandardCharsets.UTF_8);
            case "key" -> (key() + "\n").getBytes(StandardCharsets.UTF_8);
            case "proofs/inclusion" ->
                    proof(tree(number(query, "treeSize")).inclusionProof(number(query, "index")));
            case "proofs/consistency" ->
                    proof(consistency(number(query, "first"), number(query, "second")));
            default -> null;
        };
    }

    private byte @Nullable [] tile(TileAddress address) {
        if (address.level() != TileAddress.ENTRIES) {
            return tile(address.level(), address.index()).first(address.width()).hashes();
        }
        int from = (int) address.index() * TileAddress.FULL_WIDTH;
        int to = Math.min(from + address.width(), entries.size());
        return to - from < address.width()
                ? null
                : new EntryBundle(entries.subList(from, to)).bytes();
    }

    private byte[] proof(List<Hash> hashes) {
        String list =
                hashes.stream()
                        .map(hash -> "\"" + hash.base64() + "\"")
                        .collect(Collectors.joining(", "));
        return "{\"hashes\": [%s], \"checkpoint\": \"%s\"}"
                .formatted(list, note().replace("\n", "\\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static long number(@Nullable String query, String name) {
        for (String part : String.valueOf(query).split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return Long.parseLong(part.substring(name.length() + 1));
            }
        }
        throw new IllegalArgumentException("no " + name);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
