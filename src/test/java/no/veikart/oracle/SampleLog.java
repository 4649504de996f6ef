package no.veikart.oracle;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.veikart.merkle.EntryBundle;
import no.veikart.merkle.Hash;
import no.veikart.merkle.MerkleTree;
import no.veikart.merkle.StoredTiles;
import no.veikart.merkle.TileAddress;
import no.veikart.merkle.TreeHash;
import no.veikart.note.Checkpoint;
import no.veikart.note.Cosigner;
import no.veikart.note.NoteSigner;
import no.veikart.note.SignedNote;

/**
 * A log of the entries "entry 0", "entry 1" and so on, served on the loopback address as the
 * service serves its ledger.
 */
final class SampleLog implements AutoCloseable {

    private static final String LEDGER = "/v1/ledger/";
    private static final Pattern PROOF =
            Pattern.compile("proofs/([a-z]+)\\?[a-z]+=([0-9]+)&[A-Za-z]+=([0-9]+)");

    private final NoteSigner signer = new NoteSigner("roadmap.test/log", new byte[32]);
    private final Cosigner witness = new Cosigner("union.test/witness", new byte[32]);
    private final Map<String, UnaryOperator<byte[]>> changes = new HashMap<>();
    private final List<byte[]> entries;
    private final StoredTiles tiles;
    private final HttpServer server;

    SampleLog(int size) throws IOException {
        entries =
                IntStream.range(0, size)
                        .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
                        .toList();
        tiles = StoredTiles.of(entries.stream().map(TreeHash::leaf).toList());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(LEDGER, this::answer);
        server.start();
    }

    /** Serves something else under a path. */
    SampleLog changing(String path, UnaryOperator<byte[]> change) {
        changes.put(path, change);
        return this;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String witnessKey() {
        return witness.verifierKey().toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString().substring(LEDGER.length());
        byte[] body = changes.getOrDefault(path, UnaryOperator.identity()).apply(body(path));
        // On a kept connection each answer would wait for the client's delayed acknowledgement.
        exchange.getResponseHeaders().add("Connection", "close");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private byte[] body(String path) {
        if (path.startsWith("tile/")) {
            return tile(TileAddress.parse(path));
        }
        return text(path).getBytes(StandardCharsets.UTF_8);
    }

    private String text(String path) {
        Matcher proof = PROOF.matcher(path);
        if (proof.matches()) {
            long number = Long.parseLong(proof.group(2));
            long size = Long.parseLong(proof.group(3));
            return proof.group(1).equals("inclusion")
                    ? inclusion(number, size)
                    : consistency(number, size);
        }
        return path.equals("key") ? signer.verifierKey().toString() : checkpoint(tiles.size());
    }

    private byte[] tile(TileAddress address) {
        if (address.level() == TileAddress.ENTRIES) {
            int first = (int) address.index() * TileAddress.FULL_WIDTH;
            return new EntryBundle(entries.subList(first, first + address.width())).bytes();
        }
        return tiles.stored(address.level(), address.index()).first(address.width()).hashes();
    }

    private String checkpoint(long size) {
        String text =
                new Checkpoint("roadmap.test/log", size, new MerkleTree(tiles, size).root()).text();
        return new SignedNote(
                        text,
                        List.of(
                                signer.sign(text),
                                witness.sign(text, Instant.ofEpochSecond(1_700_000_000))))
                .toString();
    }

    private String inclusion(long index, long size) {
        return """
        {"index":%d,"treeSize":%d,"leafHash":"%s","hashes":%s%s}
        """
                .formatted(
                        index,
                        size,
                        TreeHash.leaf(entries.get((int) index)),
                        json(new MerkleTree(tiles, size).inclusionProof(index)),
                        checkpointField(size));
    }

    private String consistency(long first, long second) {
        return """
        {"first":%d,"second":%d,"hashes":%s%s}
        """
                .formatted(
                        first,
                        second,
                        json(new MerkleTree(tiles, second).consistencyProof(first)),
                        checkpointField(second));
    }

    /** Only the newest tree was signed. */
    private String checkpointField(long size) {
        return size == tiles.size()
                ? ",\"checkpoint\":\"%s\"".formatted(checkpoint(size).replace("\n", "\\n"))
                : "";
    }

    private static String json(List<Hash> hashes) {
        return hashes.stream()
                .map(hash -> "\"" + hash + "\"")
                .collect(Collectors.joining(",", "[", "]"));
    }
}
