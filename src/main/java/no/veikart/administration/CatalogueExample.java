package no.veikart.administration;

/** The contract's example of a catalogue, much shorter than any that there is. */
final class CatalogueExample {

    static final String SUMMARY = "Begin with the answer of GET /v1/catalogue; this is shortened.";

    static final String JSON =
            """
            {
              "roadmap": {
                "title": {"nb": "Veikart", "nn": "Vegkart", "en": "Roadmap"},
                "summary": {"nb": "Fem forslag.", "nn": "Fem framlegg.", "en": "Five proposals."},
                "owner": "dfd",
                "letter": {
                  "title": "Industripolitikk for framtida",
                  "authors": ["NITO"],
                  "addressee": "Stortinget",
                  "note": {"nb": "Brevet.", "nn": "Brevet.", "en": "The letter."}
                }
              },
              "organisations": [
                {"code": "dfd", "kind": "ministry", "number": "932384469",
                 "name": {"nb": "DFD", "nn": "DFD", "en": "DFD"}}
              ],
              "regions": [
                {"code": "0", "level": "country",
                 "name": {"nb": "Hele landet", "nn": "Heile landet", "en": "Whole country"}}
              ],
              "sources": [
                {"key": "S1", "publisher": "SSB",
                 "title": {"nb": "Tabell", "nn": "Tabell", "en": "Table"},
                 "licence": "CC-BY-4.0", "attribution": "Kilde: SSB"}
              ],
              "goals": [],
              "indicators": [],
              "measures": []
            }
            """;

    static final String YAML =
            """
            roadmap:
              title: {nb: Veikart, nn: Vegkart, en: Roadmap}
              summary: {nb: Fem forslag., nn: Fem framlegg., en: Five proposals.}
              owner: dfd
              letter:
                title: Industripolitikk for framtida
                authors: [NITO]
                addressee: Stortinget
                note: {nb: Brevet., nn: Brevet., en: The letter.}
            organisations:
              - {code: dfd, kind: ministry, number: "932384469", name: {nb: DFD, nn: DFD, en: DFD}}
            regions: []
            sources: []
            goals: []
            indicators: []
            measures: []
            """;

    private CatalogueExample() {}
}
