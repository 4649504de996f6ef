package no.veikart.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The processor time that processes have used so far, as Linux counts it. */
final class CpuTime {

    /** The unit of {@code /proc}: USER_HZ, 100 on every architecture that Java runs on. */
    private static final double TICKS_A_SECOND = 100;

    /** Places of utime and cstime after the command's name: proc_pid_stat(5), fields 14 and 17. */
    private static final int USER = 11;

    private static final int OF_ENDED_CHILDREN = 13;
    private static final int END = 15;

    private CpuTime() {}

    /** Seconds of the process itself, of its children that ended and of those that live. */
    static double ofFamily(ProcessHandle parent) {
        try (Stream<ProcessHandle> children = parent.descendants()) {
            return seconds(parent.pid(), END)
                    + children.mapToDouble(child -> seconds(child.pid(), OF_ENDED_CHILDREN)).sum();
        }
    }

    /** Seconds of the process itself and of its children that ended. */
    static double of(ProcessHandle process) {
        return seconds(process.pid(), END);
    }

    private static double seconds(long pid, int end) {
        long ticks = 0;
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            for (int i = USER; i < end; i++) {
                ticks += Long.parseLong(fields[i]);
            }
        } catch (IOException ended) {
            // Its parent counts it from now on.
        }
        return ticks / TICKS_A_SECOND;
    }
}
