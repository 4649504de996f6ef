package no.veikart.json;

import java.io.StringReader;
import java.util.Locale;
import no.veikart.problem.ProblemException;
import no.veikart.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Refuses YAML that says more than JSON could: aliases and anchors, with which a few lines become
 * gigabytes, tags, which name types, and several documents.
 */
final class PlainYaml {

    static final int DEPTH = 16;

    private int depth;
    private int documents;

    private PlainYaml() {}

    /**
     * Looks at the document's events one by one, without building anything of it.
     *
     * @throws ProblemException of type {@link ProblemType#MALFORMED_YAML}
     */
    static void require(String text) {
        PlainYaml check = new PlainYaml();
        try {
            for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(text))) {
                check.next(event);
            }
        } catch (MarkedYAMLException e) {
            throw malformed("malformed", e.getProblemMark()).because(e);
        } catch (YAMLException e) {
            throw malformed("malformed", null).because(e);
        }
    }

    private void next(Event event) {
        if (event.is(Event.ID.Alias)
                || (event instanceof NodeEvent node && node.getAnchor() != null)) {
            throw malformed("anchors and aliases are not read", event.getStartMark());
        }
        if ((event instanceof ScalarEvent scalar && scalar.getTag() != null)
                || (event instanceof CollectionStartEvent start && start.getTag() != null)) {
            throw malformed("tags are not read", event.getStartMark());
        }
        if (event instanceof CollectionStartEvent && ++depth > DEPTH) {
            throw malformed("too deep", event.getStartMark());
        }
        if (event.is(Event.ID.MappingEnd) || event.is(Event.ID.SequenceEnd)) {
            depth--;
        }
        if (event.is(Event.ID.DocumentStart) && ++documents > 1) {
            throw malformed("several documents", event.getStartMark());
        }
    }

    private static ProblemException malformed(String what, @Nullable Mark mark) {
        return new ProblemException(
                ProblemType.MALFORMED_YAML,
                mark == null
                        ? what
                        : String.format(
                                Locale.ROOT,
                                "%s: line %d, column %d",
                                what,
                                mark.getLine() + 1,
                                mark.getColumn() + 1));
    }
}
