package no.veikart.catalogue;

/** Is told of everything that is wrong with a catalogue. */
interface Complaint {

    /**
     * Takes one fault.
     *
     * @param pointer JSON Pointer into the document
     * @param code as the faults of a request have it
     * @param arguments what the explanation names
     */
    void about(String pointer, String code, Object... arguments);
}
