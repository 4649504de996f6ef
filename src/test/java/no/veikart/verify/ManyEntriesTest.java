package no.veikart.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.veikart.testsupport.OtherPublisher;
import no.veikart.testsupport.ServiceProfile;
import no.veikart.testsupport.TestSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the program takes for a long ledger, and how much memory. Not run with the others:
 *
 * <pre>mvn test -Dtest=ManyEntriesTest -Dentries=1000000</pre>
 */
@QuarkusTest
@TestProfile(ManyEntriesTest.Own.class)
@EnabledIfSystemProperty(named = "entries", matches = "[1-9][0-9]*000")
class ManyEntriesTest {

    private static final JavaProgram PROGRAM = JavaProgram.compile("VerifyLedger");
    private static final int A_BATCH = 1000;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @TempDir private Path folder;

    /** With a database of its own. */
    public static class Own extends ServiceProfile {}

    @Test
    void aLongLedgerIsChecked() throws Exception {
        long entries = Long.getLong("entries");
        publish(entries);

        long begun = System.nanoTime();
        Process process =
                PROGRAM.startForLong(
                        "96m",
                        List.of(
                                "http://127.0.0.1:" + RestAssured.port,
                                "--lang",
                                "en",
                                "--state",
                                folder.resolve("state.txt").toString()));
        Used used = used(process);
        double seconds = (System.nanoTime() - begun) / 1e9;

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.err.printf(
                Locale.ROOT,
                "%s%n%.1f s, of which its own work %d s; at most %d MiB%n",
                output,
                seconds,
                used.work().toSeconds(),
                used.memory() / 1024);
        assertThat(process.exitValue()).as(output).isZero();
    }

    /** What the process has used by its end, as far as the system tells. */
    private static Used used(Process process) throws Exception {
        Used used = new Used(Duration.ZERO, 0);
        while (process.isAlive()) {
            Thread.sleep(100);
            used =
                    new Used(
                            process.info().totalCpuDuration().orElse(used.work()),
                            Math.max(used.memory(), memory(process)));
        }
        return used;
    }

    /** The most that was in memory so far, in KiB, as Linux counts it; 0 elsewhere. */
    private static long memory(Process process) {
        try (Stream<String> lines =
                Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    private record Used(Duration work, long memory) {}

    /** As the service would have: in batches, a millisecond after each other. */
    private static void publish(long entries) throws Exception {
        try (OtherPublisher stopped = new OtherPublisher()) {
            long first = Long.parseLong(TestSql.one("select size from log_state"));
            Forger.execute(
                    insertEntries(first, entries),
                    insertBatches(first, entries),
                    """
                    update log_state set size = tree_size, published_at = b.published_at, root = null
                    from (select * from ledger_batch order by tree_size desc limit 1) b
                    """);
            assertThat(stopped).isNotNull();
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!TestSql.one("select max(tree_size) = max(size) from ledger_checkpoint, log_state")
                .equals("t")) {
            assertThat(System.nanoTime()).as("signed").isLessThan(end);
            Thread.sleep(500);
        }
    }

    private static String insertEntries(long first, long entries) {
        return """
        insert into ledger_entry (act, type, body, leaf_index)
        select gen_random_uuid(),
            case when i %% %2$d = 0 then 'batch.published' else 'submission.received' end,
            convert_to(case when i %% %2$d = 0
                then format('{"first":%%s,"size":%%s,"time":"%%s","type":"batch.published","v":1}',
                    %1$d + i, %1$d + i + %2$d, t)
                else format('{"channel":"system","figures":%%s,"organisation":"ssb",'
                    '"payloadHash":"%%s","reviewer":"dfd","submission":"%%s","time":"%%s",'
                    '"type":"submission.received","unchanged":0,"v":1}',
                    i, encode(sha256(i::text::bytea), 'base64'), gen_random_uuid(), t) end, 'UTF8'),
            %1$d + i
        from generate_series(0, %3$d - 1) i, log_state s,
            lateral (select to_char((s.published_at + (1 + i / %2$d) * interval '1 ms')
                at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as t) times
        order by i
        """
                .formatted(first, A_BATCH, entries);
    }

    private static String insertBatches(long first, long entries) {
        return """
        insert into ledger_batch (tree_size, first_index, published_at, changes_state)
        select %1$d + (i + 1) * %2$d, %1$d + i * %2$d,
            s.published_at + (1 + i) * interval '1 ms', false
        from generate_series(0, %3$d / %2$d - 1) i, log_state s
        """
                .formatted(first, A_BATCH, entries);
    }
}
