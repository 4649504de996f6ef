package no.veikart.catalogue;

/** The kinds of objects that the catalogue holds; named in the database as here, in lower case. */
public enum ObjectKind {
    roadmap,
    organisation,
    region,
    source,
    goal,
    indicator,
    measure;

    /** Where the document has the objects of the kind, as a JSON Pointer. */
    public String pointer() {
        return switch (this) {
            case roadmap -> "/roadmap";
            case organisation, region, source, goal, indicator, measure -> "/" + name() + "s";
        };
    }

    /** Whether an object of the kind can go out of use and stay readable. */
    public boolean canBeRetired() {
        return switch (this) {
            case goal, indicator, measure -> true;
            case roadmap, organisation, region, source -> false;
        };
    }
}
