package no.veikart.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * Acceptance of this build against that of another, in alternating rounds: what something new in
 * the publisher costs those who write.
 */
record TreeCost(Stage stage, Stage other, Options options) {

    /** Requests a second of both, and the share that is left. */
    record Round(double perSecond, double otherPerSecond) {

        double ratio() {
            return perSecond / otherPerSecond;
        }
    }

    List<Round> run() {
        LoadGenerator load = stage.load(1, options.clients());
        LoadGenerator others = other.load(1, options.clients());
        load.run(options.warmUp());
        others.run(options.warmUp());
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < options.rounds(); i++) {
            rounds.add(new Round(perSecond(stage, load), perSecond(other, others)));
        }
        return rounds;
    }

    private double perSecond(Stage side, LoadGenerator load) {
        side.postgres().checkpoint();
        double perSecond = load.run(options.round()).perSecond();
        side.awaitPublisher();
        return perSecond;
    }
}
