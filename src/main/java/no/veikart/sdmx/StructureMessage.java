package no.veikart.sdmx;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.veikart.format.SdmxHead;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import no.veikart.roadmap.PublicState;

/** Answers structure queries with SDMX-JSON 2.0 structure messages. */
final class StructureMessage {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a stub has of an artefact. */
    private static final Set<String> NAMES =
            Set.of("id", "agencyID", "version", "name", "names", "isPartial");

    private StructureMessage() {}

    /**
     * The message about the artefacts that are asked for.
     *
     * @throws ProblemException 404 where there are none
     */
    static byte[] of(StructurePath path, StructureQuery query, PublicState state) {
        List<Artefact> all = Structures.of(state.catalogue());
        References references = new References(all);
        Map<String, Artefact> told = new LinkedHashMap<>();
        for (Artefact artefact : all.stream().filter(path::names).toList()) {
            references
                    .of(artefact, query.references())
                    .forEach(one -> told.put(one.urn(), stub(one, query.areReferencesStubs())));
        }
        for (Artefact artefact : all.stream().filter(path::names).toList()) {
            told.put(artefact.urn(), stub(path.part(artefact), query.isStub()));
        }
        if (told.isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        return write(told.values(), state);
    }

    private static Artefact stub(Artefact artefact, boolean isStub) {
        if (!isStub) {
            return artefact;
        }
        ObjectNode names = artefact.definition().deepCopy();
        return artefact.with(names.retain(NAMES).put("isExternalReference", true));
    }

    private static byte[] write(Collection<Artefact> artefacts, PublicState state) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.getFactory().createGenerator(out)) {
            json.writeStartObject();
            SdmxHead.write(
                    json, "veikart-" + state.batch().treeSize(), state.batch().publishedAt());
            json.writeFieldName("data");
            json.writeTree(data(artefacts));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written to", e);
        }
        return out.toByteArray();
    }

    private static JsonNode data(Collection<Artefact> artefacts) {
        ObjectNode data = Nodes.object();
        for (Artefact.Kind kind : Artefact.Kind.values()) {
            artefacts.stream()
                    .filter(artefact -> artefact.kind() == kind)
                    .forEach(one -> data.withArray("/" + kind.field()).add(one.definition()));
        }
        return data;
    }
}
