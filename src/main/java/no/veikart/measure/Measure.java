package no.veikart.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import no.veikart.text.Text;

/**
 * An undertaking (tiltak) under a goal.
 *
 * @param organisation code of the organisation that carries it out
 * @param source key of the catalogue's source
 * @param retired whether it is no longer followed
 */
public record Measure(
        String code,
        String goal,
        String organisation,
        Text title,
        Text description,
        String source,
        List<Milestone> milestones,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean retired) {

    public Measure {
        milestones = List.copyOf(milestones);
    }

    MilestoneKey key(Milestone milestone) {
        return new MilestoneKey(code, milestone.code());
    }
}
