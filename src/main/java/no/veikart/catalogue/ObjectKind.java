package no.veikart.catalogue;

/** The kinds of objects that the catalogue holds; named in the database as here, in lower case. */
enum ObjectKind {
    roadmap,
    organisation,
    region,
    source,
    goal,
    indicator,
    measure
}
