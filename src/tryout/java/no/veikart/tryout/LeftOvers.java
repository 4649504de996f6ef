package no.veikart.tryout;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Ends what an earlier launcher left behind when it was killed; never a stranger's process. */
final class LeftOvers {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private LeftOvers() {}

    static void end(Settings settings, Console console) throws IOException {
        for (String file : List.of(Service.FILE, Keycloak.FILE)) {
            var pidFile = new PidFile(settings.folder().resolve(file + ".pid"));
            pidFile.find()
                    .ifPresent(
                            process -> {
                                say(console, file, process);
                                Ending.end(process, PATIENCE);
                            });
            pidFile.delete();
        }
        endPostgres(new DataFolder(settings), console);
    }

    private static void endPostgres(DataFolder data, Console console) throws IOException {
        data.server()
                .ifPresent(
                        process -> {
                            say(console, Database.FILE, process);
                            Ending.endPostgres(process, PATIENCE);
                        });
        if (data.hasPid() && data.server().isEmpty()) {
            data.forgetServer();
        }
    }

    private static void say(Console console, String what, ProcessHandle process) {
        console.doing(
                String.format(
                        Locale.ROOT,
                        "Ending what an earlier run left behind: %s, process %d.",
                        what,
                        process.pid()));
    }
}
