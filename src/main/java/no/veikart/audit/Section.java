package no.veikart.audit;

/**
 * One file of the export, as PostgreSQL writes it: rows go from the database to the archive as they
 * are, so that memory does not grow with them.
 *
 * @param name of the file, within the archive
 * @param copy a statement {@code COPY … TO STDOUT}
 */
record Section(String name, String copy) {

    /** RFC 4180, with the column names in the first row. */
    static Section csv(String name, String query) {
        return new Section(name, "copy (" + query + ") to stdout (format csv, header)");
    }

    /**
     * One JSON object a line. It is CSV with a quote and a delimiter that no JSON text has, so that
     * nothing is quoted.
     *
     * @param query whose columns are the fields of the objects; those that are null are left out
     */
    static Section json(String name, String query) {
        return new Section(
                name,
                "copy (select json_strip_nulls(row_to_json(line)) from ("
                        + query
                        + ") line) to stdout (format csv, quote E'\\x01', delimiter E'\\x02')");
    }
}
