package no.veikart.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.veikart.catalogue.CatalogueDocument;
import no.veikart.text.Text;
import org.junit.jupiter.api.Test;

/** The contract's form of the catalogue is the catalogue's own. */
class CatalogueContractTest {

    @Test
    void everyObjectHasTheSameFields() {
        Map<String, List<String>> own = fields("", CatalogueDocument.class);
        own.remove("/observations");
        own.computeIfPresent(
                "",
                (root, names) -> names.stream().filter(n -> !n.equals("observations")).toList());

        assertThat(fields("", CatalogueView.class)).isEqualTo(own).hasSizeGreaterThan(15);
    }

    /** The names of the fields of each object, by where the object is. */
    private static Map<String, List<String>> fields(String at, Class<?> type) {
        Map<String, List<String>> fields = new TreeMap<>();
        RecordComponent[] components = type.getRecordComponents();
        fields.put(at, Arrays.stream(components).map(RecordComponent::getName).sorted().toList());
        for (RecordComponent component : components) {
            Class<?> nested = component.getType();
            if (component.getGenericType() instanceof ParameterizedType list
                    && list.getActualTypeArguments()[0] instanceof Class<?> element
                    && nested == List.class) {
                nested = element;
            }
            boolean isObject =
                    nested.isRecord() && nested != Text.class && !isPlain(nested.getSimpleName());
            if (isObject) {
                fields.putAll(fields(at + "/" + component.getName(), nested));
            }
        }
        return fields;
    }

    /** Written as texts. */
    private static boolean isPlain(String type) {
        return type.equals("Period") || type.equals("OrganisationNumber");
    }
}
