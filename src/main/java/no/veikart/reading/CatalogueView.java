package no.veikart.reading;

import java.time.LocalDate;
import java.util.List;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The contract's form of {@link no.veikart.catalogue.CatalogueDocument} without figures. */
@Schema(
        name = "Catalogue",
        description =
                "All definitions, as they can be edited and put back. What was public stays: it is"
                        + " retired, not left out.",
        requiredProperties = {
            "roadmap",
            "organisations",
            "regions",
            "sources",
            "goals",
            "indicators",
            "measures"
        },
        additionalProperties = Schema.False.class)
public record CatalogueView(
        RoadmapDefinition roadmap,
        List<OrganisationDefinition> organisations,
        List<RegionDefinition> regions,
        List<SourceDefinition> sources,
        List<GoalDefinition> goals,
        List<IndicatorDefinition> indicators,
        List<MeasureDefinition> measures) {

    @Schema(
            description = "The roadmap as a whole.",
            requiredProperties = {"title", "summary", "owner", "letter"},
            additionalProperties = Schema.False.class)
    record RoadmapDefinition(
            Text title,
            Text summary,
            @Schema(description = "Code of the organisation that owns what belongs to no goal.")
                    String owner,
            RoadmapView.Letter letter) {}

    @Schema(
            description = "A body that owns, reports or audits.",
            requiredProperties = {"code", "kind", "name"},
            additionalProperties = Schema.False.class)
    record OrganisationDefinition(
            @Schema(pattern = "^[a-z][a-z0-9-]{0,39}$", examples = "udir") String code,
            @Schema(
                            enumeration = {
                                "ministry",
                                "agency",
                                "company",
                                "union",
                                "employers",
                                "think-tank",
                                "tracker"
                            })
                    String kind,
            @Schema(description = "Left out where it is not confirmed.", examples = "970018131")
                    @Nullable String number,
            Text name) {}

    @Schema(
            description = "The whole country, or a county in the time for which it is one.",
            requiredProperties = {"code", "level", "name"},
            additionalProperties = Schema.False.class)
    record RegionDefinition(
            @Schema(examples = "03") String code,
            @Schema(enumeration = {"country", "county"}) String level,
            Text name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @Schema(
            description = "Where figures and facts come from.",
            requiredProperties = {"key", "publisher", "title", "licence", "attribution"},
            additionalProperties = Schema.False.class)
    record SourceDefinition(
            @Schema(examples = "S12a") String key,
            String publisher,
            Text title,
            @Nullable String url,
            @Schema(description = "SPDX identifier, or not-stated.", examples = "CC-BY-4.0")
                    String licence,
            String attribution) {}

    @Schema(
            description = "One of the letter's proposals.",
            requiredProperties = {
                "number",
                "code",
                "owner",
                "title",
                "proposal",
                "rationale",
                "ownerNote"
            },
            additionalProperties = Schema.False.class)
    record GoalDefinition(
            @Schema(minimum = "1", maximum = "99") int number,
            @Schema(pattern = IndicatorDefinition.CODE, examples = "skills") String code,
            @Schema(description = "Code of the organisation that decides on its figures.")
                    String owner,
            Text title,
            Text proposal,
            Text rationale,
            Text ownerNote,
            @Schema(description = "Whether it is no longer pursued.", defaultValue = "false")
                    boolean retired) {}

    @Schema(
            description = "An undertaking (tiltak) under a goal.",
            requiredProperties = {
                "code",
                "goal",
                "organisation",
                "title",
                "description",
                "source",
                "milestones"
            },
            additionalProperties = Schema.False.class)
    record MeasureDefinition(
            @Schema(pattern = IndicatorDefinition.CODE) String code,
            @Schema(description = "Code of its goal.") String goal,
            @Schema(description = "Code of the organisation that carries it out.")
                    String organisation,
            Text title,
            Text description,
            @Schema(description = "Key of its source.") String source,
            @Schema(minItems = 1) List<MilestoneDefinition> milestones,
            @Schema(description = "Whether it is no longer followed.", defaultValue = "false")
                    boolean retired) {}

    @Schema(
            description = "A step of a measure, as it stands before anything is reported.",
            requiredProperties = {"code", "title", "state"},
            additionalProperties = Schema.False.class)
    record MilestoneDefinition(
            @Schema(pattern = IndicatorDefinition.CODE) String code,
            Text title,
            @Schema(description = "Left out where no source names a day.") @Nullable LocalDate due,
            @Schema(enumeration = {"planned", "started", "completed", "cancelled"}) String state,
            @Schema(description = "The day on which it came into its state.")
                    @Nullable LocalDate date) {}
}
