package no.veikart.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A base backup of the tests' database, and the log that it has written since. */
public final class TestArchive {

    private final Path log;
    private final Path base;

    private TestArchive(Path log, Path base) {
        this.log = log;
        this.base = base;
    }

    /** Archives from now on; the server is away for a moment. */
    public static TestArchive begin(Path log) throws IOException {
        Files.createDirectories(log);
        TestSql.execute("alter system set archive_mode = on");
        TestSql.execute("alter system set archive_command = 'cp %%p %s/%%f'".formatted(log));
        TestDatabase.takeAway();
        TestDatabase.bringBack();
        return new TestArchive(log, TestDatabase.backUp());
    }

    /** Returns once everything is in the archive that the server has written. */
    public void complete() {
        String last = TestSql.one("select pg_walfile_name(pg_switch_wal())");
        TestSql.await("it is archived", () -> Files.exists(log.resolve(last)));
    }

    /**
     * Sets the database back to the base backup and plays the log; the server must be away.
     *
     * @param until a point that was named with pg_create_restore_point; empty for all there is
     */
    public void recover(String until) throws IOException {
        TestDatabase.restore(base);
        Path data = TestDatabase.data();
        Files.createFile(data.resolve("recovery.signal"));
        String settings =
                """
                archive_mode = off
                hot_standby = off
                restore_command = 'cp %s/%%f %%p'
                recovery_target_action = promote
                """
                        .formatted(log);
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                until.isEmpty() ? settings : settings + "recovery_target_name = '" + until + "'\n",
                StandardOpenOption.APPEND);
        TestDatabase.bringBack();
    }
}
