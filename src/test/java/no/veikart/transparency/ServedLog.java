package no.veikart.transparency;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.veikart.merkle.EntryBundle;
import no.veikart.merkle.Hash;
import no.veikart.merkle.Tile;
import no.veikart.merkle.TileAddress;
import no.veikart.merkle.TileSource;
import no.veikart.note.Checkpoint;
import no.veikart.note.SignedNote;
import no.veikart.note.VerifierKey;

/** The log as an outsider reads it. */
final class ServedLog {

    private ServedLog() {}

    /** The newest checkpoint, whose signature holds. */
    static Checkpoint checkpoint() {
        SignedNote note = SignedNote.parse(text("/v1/ledger/checkpoint"));
        note.verify(List.of(VerifierKey.parse(text("/v1/ledger/key").strip())));
        return Checkpoint.parse(note.text());
    }

    /** All entries of the checkpoint, from the bundles. */
    static List<byte[]> entries(long size) {
        List<byte[]> entries = new ArrayList<>();
        for (long index = 0; TileAddress.widthAt(TileAddress.ENTRIES, index, size) > 0; index++) {
            int width = TileAddress.widthAt(TileAddress.ENTRIES, index, size);
            entries.addAll(
                    EntryBundle.parse(bytes(new TileAddress(TileAddress.ENTRIES, index, width)))
                            .entries());
        }
        return entries;
    }

    static TileSource tiles() {
        return (level, index, width) ->
                new Tile(level, index, bytes(new TileAddress(level, index, width)));
    }

    static byte[] bytes(TileAddress address) {
        return given().get("/v1/ledger/" + address.path())
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    static Response inclusion(long index, long size) {
        return given().queryParam("index", index)
                .queryParam("treeSize", size)
                .get("/v1/ledger/proofs/inclusion");
    }

    static Response consistency(long first, long second) {
        return given().queryParam("first", first)
                .queryParam("second", second)
                .get("/v1/ledger/proofs/consistency");
    }

    static List<Hash> hashes(Response proof) {
        List<String> hashes = proof.then().statusCode(200).extract().path("hashes");
        return hashes.stream().map(Hash::fromBase64).toList();
    }

    static String entry(long index) {
        return String.format(Locale.ROOT, "/v1/ledger/entries/%d", index);
    }

    static String text(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }
}
