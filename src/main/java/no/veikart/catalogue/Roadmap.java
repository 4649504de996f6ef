package no.veikart.catalogue;

import java.util.List;
import no.veikart.text.Text;

/**
 * The roadmap as a whole.
 *
 * @param owner code of the organisation that decides on figures which belong to no single goal,
 *     assigned by the tracker
 */
public record Roadmap(Text title, Text summary, String owner, Letter letter) {

    /** The letter whose five proposals are the goals. */
    public record Letter(String title, List<String> authors, String addressee, Text note) {

        public Letter {
            authors = List.copyOf(authors);
        }
    }
}
