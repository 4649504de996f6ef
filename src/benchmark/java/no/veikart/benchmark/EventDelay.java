package no.veikart.benchmark;

import java.util.ArrayList;
import java.util.List;

/** How long it takes until every listener has been told of what becomes public. */
record EventDelay(Stage stage, Options options) {

    private static final String EVENTS = "/v1/events?type=submission.received";
    private static final int SAMPLES = 200;
    private static final int WARM_UP = 100;
    private static final long BETWEEN_SAMPLES = 200;

    /**
     * What was measured.
     *
     * @param millis from the commit of an act, so before its publication, to the event about it at
     *     the last of the listeners; one act after the other
     */
    record Result(int listeners, List<Double> millis) {}

    Result run() {
        List<Double> millis = new ArrayList<>();
        stage.awaitPublisher();
        try (Session session = stage.postgres().session(Stage.DATABASE);
                Listeners listeners =
                        Listeners.open(stage.service().address(), EVENTS, options.listeners())) {
            for (int i = 1; i <= WARM_UP + SAMPLES; i++) {
                session.ask(stage.entries(1).strip() + " returning act");
                long committed = System.nanoTime();
                session.ask("select pg_notify('veikart_waiting', '')");
                listeners.await(i);
                double taken = (System.nanoTime() - committed) / 1e6;
                if (i > WARM_UP) {
                    millis.add(taken);
                }
                Pause.millis(BETWEEN_SAMPLES);
            }
        }
        return new Result(options.listeners(), millis);
    }
}
