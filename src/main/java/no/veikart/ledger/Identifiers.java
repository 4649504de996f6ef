package no.veikart.ledger;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The source of new identifiers: UUID version 7 (RFC 9562), which sort by the time of creation. */
@ApplicationScoped
public class Identifiers {

    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    public UUID next() {
        return generator.generate();
    }
}
