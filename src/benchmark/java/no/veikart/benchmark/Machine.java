package no.veikart.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** What the figures depend on. */
record Machine(
        int processors,
        long memoryMegabytes,
        String system,
        String java,
        String postgres,
        String pgbench) {

    static Machine of(Stage stage, String pgbench) {
        OperatingSystemMXBean system =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 20,
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                Runtime.version().toString(),
                stage.postgres().ask(Postgres.USER, "show server_version"),
                pgbench);
    }
}
