package no.veikart.transparency;

import static io.restassured.RestAssured.given;
import static no.veikart.testsupport.TestFigures.freshYear;
import static no.veikart.testsupport.TestFigures.row;
import static no.veikart.testsupport.TestFigures.submit;
import static no.veikart.transparency.ServedLog.checkpoint;
import static no.veikart.transparency.ServedLog.consistency;
import static no.veikart.transparency.ServedLog.entries;
import static no.veikart.transparency.ServedLog.hashes;
import static no.veikart.transparency.ServedLog.inclusion;
import static no.veikart.transparency.ServedLog.text;
import static no.veikart.transparency.ServedLog.tiles;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.veikart.merkle.InvalidProofException;
import no.veikart.merkle.MerkleTree;
import no.veikart.merkle.Proofs;
import no.veikart.merkle.TreeGrowth;
import no.veikart.merkle.TreeHash;
import no.veikart.note.Checkpoint;
import no.veikart.note.SignedNote;
import no.veikart.note.TlogProof;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an outsider reads of the log is enough to verify it. */
@QuarkusTest
@TestProfile(ServiceProfile.class)
class LedgerReadTest {

    private static long index;

    /** Once: there are not years enough for more. */
    @BeforeEach
    void publishAFigure() {
        if (index == 0) {
            index = published();
        }
    }

    private static long published() {
        return submit(row("0", freshYear(), 7)).jsonPath().getLong("observations[0].ledgerIndex");
    }

    @Test
    void theSignedRootIsThatOfAllEntries() {
        Checkpoint checkpoint = checkpoint();

        List<byte[]> entries = entries(checkpoint.size());

        assertThat(checkpoint.origin()).isEqualTo(TestDatabase.ORIGIN);
        assertThat(entries).hasSize((int) checkpoint.size()).hasSizeGreaterThan((int) index);
        TreeGrowth rebuilt =
                TreeGrowth.of(
                        (level, number, width) -> {
                            throw new AssertionError("an empty tree has no tiles");
                        },
                        0,
                        entries.stream().map(TreeHash::leaf).toList());
        assertThat(rebuilt.root()).isEqualTo(checkpoint.root());
        assertThat(new MerkleTree(tiles(), checkpoint.size()).root()).isEqualTo(checkpoint.root());
    }

    @Test
    void whatSomebodyWasToldToBePublicIsProved() {
        Checkpoint checkpoint = checkpoint();
        byte[] entry = entries(checkpoint.size()).get((int) index);

        var proof = inclusion(index, checkpoint.size());

        proof.then().body("leafHash", equalTo(TreeHash.leaf(entry).base64()));
        Proofs.checkInclusion(
                TreeHash.leaf(entry), index, checkpoint.size(), hashes(proof), checkpoint.root());
        entry[entry.length / 2] ^= 1;
        assertThatThrownBy(
                        () ->
                                Proofs.checkInclusion(
                                        TreeHash.leaf(entry),
                                        index,
                                        checkpoint.size(),
                                        hashes(proof),
                                        checkpoint.root()))
                .isInstanceOf(InvalidProofException.class);
    }

    @Test
    void theLogGoesOnFromWhatItWas() {
        Checkpoint before = checkpoint();
        submit(row("0", freshYear(), 8)).then().statusCode(201);
        Checkpoint after = checkpoint();

        assertThat(after.size()).isGreaterThan(before.size());
        Proofs.checkConsistency(
                before.size(),
                before.root(),
                after.size(),
                after.root(),
                hashes(consistency(before.size(), after.size())));
        for (long size = 1; size < before.size(); size++) {
            Proofs.checkConsistency(
                    size,
                    new MerkleTree(tiles(), size).root(),
                    before.size(),
                    before.root(),
                    hashes(consistency(size, before.size())));
            size += before.size() / 7;
        }
    }

    @Test
    void oneFileProvesAFigureOffline() {
        byte[] entry = entries(checkpoint().size()).get((int) index);

        TlogProof proof = TlogProof.parse(text(ServedLog.entry(index) + "/proof"));

        Checkpoint checkpoint = Checkpoint.parse(proof.checkpoint().text());
        assertThat(proof.index()).isEqualTo(index);
        Proofs.checkInclusion(
                TreeHash.leaf(entry), index, checkpoint.size(), proof.proof(), checkpoint.root());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "W/\"other\", W/%s", "*"})
    void whoeverHasItIsToldSoInAnyFormOfItsTag(String form) {
        for (String path : List.of("/v1/ledger/key", ServedLog.entry(index))) {
            String tag = given().get(path).header("ETag");

            given().header("If-None-Match", form.replace("%s", tag))
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(emptyString());
            given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
        }
    }

    @Test
    void peopleReadEntriesAsTheyAreHashed() {
        String shown = text(ServedLog.entry(index));
        String entry =
                new String(entries(checkpoint().size()).get((int) index), StandardCharsets.UTF_8);

        assertThat(shown).contains("\"entry\":" + entry + ",");
        given().queryParam("from", index)
                .queryParam("limit", 1)
                .get("/v1/ledger/entries")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].index", equalTo((int) index))
                .body("items[0].entry.type", equalTo("observation.published"))
                .body("items[0].links.proof", equalTo(ServedLog.entry(index) + "/proof"));
    }

    @Test
    void whatNeverChangesIsKeptForEver() {
        String tile = "/v1/ledger/tile/0/000.p/1";
        var answer = given().get(tile);

        answer.then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=31536000, immutable");
        given().header("If-None-Match", answer.header("ETag")).get(tile).then().statusCode(304);
        given().get("/v1/ledger/checkpoint")
                .then()
                .contentType("text/plain;charset=UTF-8")
                .header("Cache-Control", "public, no-cache");
    }

    @Test
    void theCheckpointThatAProofBelongsToComesWithIt() {
        Checkpoint checkpoint = checkpoint();

        String note = inclusion(index, checkpoint.size()).path("checkpoint");

        assertThat(Checkpoint.parse(SignedNote.parse(note).text())).isEqualTo(checkpoint);
        given().queryParam("index", 0)
                .get("/v1/ledger/proofs/inclusion")
                .then()
                .statusCode(200)
                .body("checkpoint", startsWith(TestDatabase.ORIGIN + "\n"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "entries/-1, 400",
        "entries/x, 400",
        "entries/9223372036854775807, 400",
        "entries/1000000000, 404",
        "entries/1000000000/proof, 404",
        "entries/one/proof, 400",
        "entries?from=-1, 400",
        "entries?limit=0, 400",
        "entries?limit=1001, 400",
        "entries?form=1, 400",
        "entries?from=1000000000, 200",
        "proofs/inclusion, 400",
        "proofs/inclusion?index=-1, 400",
        "proofs/inclusion?index=1e3, 400",
        "proofs/inclusion?index=0&treeSize=0, 400",
        "proofs/inclusion?index=7&treeSize=7, 404",
        "proofs/inclusion?index=0&treeSize=1000000000, 404",
        "proofs/inclusion?index=1000000000, 404",
        "proofs/consistency, 400",
        "proofs/consistency?first=0, 400",
        "proofs/consistency?first=8&second=7, 404",
        "proofs/consistency?first=1&second=1000000000, 404",
        "tile/0/000.p/0, 400",
        "tile/0/000.p/256, 400",
        "tile/0/0, 400",
        "tile/0/x000/000, 400",
        "tile/0/000.p/01, 400",
        "tile/64/000, 400",
        "tile/0/999, 404",
        "tile/7/000, 404",
        "tile/entries/999, 404",
        "tile/entries/000/1, 400",
        "tile/entries/x9999/000, 400",
        "tile/-1/000, 404",
        "tile/0/%2e%2e, 404",
    })
    void whatIsNotThereOrMalformedIsSaidSo(String path, int status) {
        given().urlEncodingEnabled(false).get("/v1/ledger/" + path).then().statusCode(status);
    }
}
