package no.veikart.benchmark;

/**
 * Processor time in seconds.
 *
 * @param service the service's JVM
 * @param postgres all processes of the server, the publisher's work and vacuuming included
 * @param load what makes the requests: the benchmark's JVM, or pgbench
 */
record Usage(double service, double postgres, double load) {

    static Usage of(ProcessHandle service, ProcessHandle postgres) {
        return new Usage(
                CpuTime.of(service),
                CpuTime.ofFamily(postgres),
                CpuTime.of(ProcessHandle.current()));
    }

    Usage since(Usage earlier) {
        return new Usage(
                service - earlier.service, postgres - earlier.postgres, load - earlier.load);
    }

    /** Milliseconds for each of so many requests. */
    Usage perRequest(long requests) {
        double factor = 1000.0 / requests;
        return new Usage(service * factor, postgres * factor, load * factor);
    }
}
