package no.veikart.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import no.veikart.ledger.EntryType;
import org.junit.jupiter.api.Test;

/** Whoever writes a verifier finds every type of entry described. */
class DocumentedEntriesTest {

    @Test
    void everyTypeIsDescribed() {
        List<String> types = Arrays.stream(EntryType.values()).map(EntryType::code).toList();

        assertThat(DocumentedEntries.read().keySet()).containsAll(types);
    }
}
