package no.veikart.submission;

import java.util.Arrays;
import java.util.List;
import no.veikart.catalogue.Catalogue;
import no.veikart.goal.Goal;
import no.veikart.identity.Caller;
import no.veikart.identity.Role;
import no.veikart.indicator.Indicator;
import no.veikart.indicator.Reporter;
import no.veikart.measure.Measure;
import no.veikart.organisation.Organisation;
import no.veikart.organisation.OrganisationNumber;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Caller", description = "Who calls, as the token says, and what is theirs to do.")
record CallerView(
        Of organisation,
        @Schema(
                        description = "Whether a person acts or a system by itself.",
                        enumeration = {"person", "system"})
                String channel,
        @Schema(description = "Identifier of the OAuth client.", examples = "udir-system")
                String client,
        @Schema(description = "Number of the vendor whose system acts for the organisation.")
                @Nullable String actingParty,
        @Schema(description = "Roles of the token.", examples = "[\"reporter\"]")
                List<String> roles,
        @Schema(description = "Indicators that the organisation reports.")
                List<Assignment> assignments,
        @Schema(description = "Codes of the measures that the organisation reports.")
                List<String> measures,
        @Schema(description = "Codes of the goals that the organisation owns.") List<String> goals,
        Awaiting awaiting) {

    static CallerView of(Caller caller, Catalogue catalogue, Awaiting awaiting) {
        Organisation organisation = caller.organisation();
        OrganisationNumber vendor = caller.actingParty();
        return new CallerView(
                Of.of(organisation),
                caller.channel().code(),
                caller.clientId(),
                vendor == null ? null : vendor.value(),
                Arrays.stream(Role.values()).filter(caller::has).map(Role::code).toList(),
                catalogue.indicators().stream()
                        .filter(indicator -> !indicator.retired())
                        .flatMap(
                                indicator ->
                                        indicator.reporter(organisation.code()).stream()
                                                .map(as -> Assignment.of(indicator, as)))
                        .toList(),
                catalogue.measures().stream()
                        .filter(measure -> !measure.retired())
                        .filter(measure -> measure.organisation().equals(organisation.code()))
                        .map(Measure::code)
                        .toList(),
                catalogue.goals().stream()
                        .filter(goal -> goal.owner().equals(organisation.code()))
                        .map(Goal::code)
                        .toList(),
                awaiting);
    }

    @Schema(name = "CallerOrganisation", description = "The organisation that the caller acts for.")
    record Of(
            @Schema(examples = "udir") String code,
            @Schema(description = "Number in the Norwegian register.", examples = "970018131")
                    @Nullable String number,
            Text name) {

        private static Of of(Organisation organisation) {
            OrganisationNumber number = organisation.number();
            return new Of(
                    organisation.code(),
                    number == null ? null : number.value(),
                    organisation.name());
        }
    }

    @Schema(name = "Assignment", description = "An indicator that an organisation reports.")
    record Assignment(
            @Schema(examples = "G1-APPR-SHARE") String indicator,
            Text name,
            @Schema(description = "Code of the goal, if it belongs to one.") @Nullable String goal,
            @Schema(description = "SDMX frequency.", examples = "A") String frequency,
            @Schema(
                            description =
                                    "Whether the owner of the goal decides before publication.",
                            enumeration = {"manual", "automatic"})
                    String review,
            @Schema(description = "First period that is due, SDMX.", examples = "2026")
                    String from) {

        private static Assignment of(Indicator indicator, Reporter reporter) {
            return new Assignment(
                    indicator.code(),
                    indicator.name(),
                    indicator.goal(),
                    indicator.frequency().code(),
                    reporter.review().code(),
                    reporter.from().toString());
        }
    }

    /**
     * What awaits somebody.
     *
     * @param decisions submissions that the caller may decide on
     * @param ownUndecided submissions of the caller's organisation on which others have to decide
     * @param figures figures that the caller's organisation owes for periods that are over
     */
    @Schema(name = "Awaiting", description = "How many submissions wait, and for whom.")
    record Awaiting(
            @Schema(description = "For the caller's decision: /v1/submissions?state=submitted")
                    long decisions,
            @Schema(description = "Of the caller's organisation, for somebody's decision.")
                    long ownUndecided,
            @Schema(
                            description =
                                    "Figures of the caller's organisation for periods that are over:"
                                            + " /v1/submissions/template")
                    long figures) {}
}
