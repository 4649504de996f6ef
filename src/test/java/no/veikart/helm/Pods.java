package no.veikart.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The pods that a scenario would run, and what is in them. */
final class Pods {

    private Pods() {}

    /** The pod of each workload. */
    static List<JsonNode> of(String scenario) {
        return Chart.objects(scenario).stream()
                .map(object -> object.at("/spec/template/spec"))
                .filter(JsonNode::isObject)
                .toList();
    }

    static List<JsonNode> containersOf(String scenario) {
        return of(scenario).stream()
                .flatMap(pod -> Stream.concat(all(pod, "initContainers"), all(pod, "containers")))
                .toList();
    }

    /** What stands in the list of the name; nothing where there is none. */
    static Stream<JsonNode> all(JsonNode of, String list) {
        return StreamSupport.stream(of.path(list).spliterator(), false);
    }
}
