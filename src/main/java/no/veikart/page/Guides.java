package no.veikart.page;

import io.quarkus.qute.Engine;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Arrays;
import no.veikart.assessment.Status;
import no.veikart.goal.Goal;
import no.veikart.indicator.Indicator;
import no.veikart.wording.Words;
import org.jspecify.annotations.Nullable;

/** Makes the pages that explain something; each language has its own text. */
@ApplicationScoped
class Guides {

    private final Engine engine;
    private final @Nullable URI contact;

    Guides(Engine engine, PageConfig config) {
        this.engine = engine;
        this.contact = config.accessibilityContact().orElse(null);
    }

    GuidePage page(Guide guide, Setting setting) {
        Words words = setting.words();
        return new GuidePage(
                setting.frame(
                        words.get(guide.title()),
                        words.get("guide." + guide.code()),
                        "/v1/roadmap"),
                words,
                new RawString(prose(guide, setting)));
    }

    private String prose(Guide guide, Setting setting) {
        Words words = setting.words();
        String name = "page/prose/" + guide.code() + "-" + words.language().code();
        Template text = engine.getTemplate(name + ".html");
        return text.data("w", words)
                .data("links", setting.links())
                .data("base", setting.host())
                .data("treeSize", setting.state().batch().treeSize())
                .data("goal", anyGoal(setting))
                .data("indicator", anyIndicator(setting))
                .data(
                        "statuses",
                        Arrays.stream(Status.values())
                                .map(status -> Chip.of(status, words))
                                .toList())
                .data("contact", contact)
                .data("contactText", contact == null ? "" : text(contact))
                .render();
    }

    private static String text(URI contact) {
        return "mailto".equals(contact.getScheme())
                ? contact.getSchemeSpecificPart()
                : contact.toString();
    }

    private static String anyGoal(Setting setting) {
        return setting.catalogue().goals().stream().map(Goal::code).findFirst().orElse("skills");
    }

    private static String anyIndicator(Setting setting) {
        return setting.catalogue().indicators().stream()
                .map(Indicator::code)
                .findFirst()
                .orElse("G4-RD-GDP");
    }
}
