package no.veikart.reading;

import no.veikart.catalogue.Catalogue;
import no.veikart.organisation.Organisation;
import no.veikart.text.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An organisation, as others refer to it.")
record OrganisationRef(
        @Schema(description = "Code in the catalogue.", examples = "kd") String code,
        @Schema(
                        description =
                                "Organisation number, nine digits; left out where it is not confirmed.",
                        examples = "872417842")
                @Nullable String number,
        Text name) {

    static OrganisationRef of(String code, Catalogue catalogue) {
        return of(catalogue.organisation(code).orElseThrow());
    }

    static OrganisationRef of(Organisation organisation) {
        return new OrganisationRef(
                organisation.code(),
                organisation.number() == null ? null : organisation.number().value(),
                organisation.name());
    }
}
