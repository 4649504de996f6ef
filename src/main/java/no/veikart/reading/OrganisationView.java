package no.veikart.reading;

import no.veikart.organisation.Organisation;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Organisation", description = "A body that owns, reports or audits.")
record OrganisationView(
        @Schema(examples = "ssb") String code,
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
        @Schema(description = "Nine digits; left out where it is not confirmed.")
                @Nullable String number,
        Text name) {

    static OrganisationView of(Organisation organisation) {
        OrganisationRef ref = OrganisationRef.of(organisation);
        return new OrganisationView(
                ref.code(), organisation.kind().code(), ref.number(), ref.name());
    }
}
