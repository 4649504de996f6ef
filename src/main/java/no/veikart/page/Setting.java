package no.veikart.page;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import no.veikart.catalogue.Catalogue;
import no.veikart.catalogue.Roadmap;
import no.veikart.page.Frame.Choice;
import no.veikart.roadmap.PublicState;
import no.veikart.text.Language;
import no.veikart.wording.Words;

/**
 * What a page is made of: the public state, the language, and where the page is.
 *
 * @param path of the page
 * @param base scheme and host of the service as the world sees it, without a slash at its end;
 *     empty where nobody has said
 * @param host the same for examples to copy; this machine where nobody has said
 */
record Setting(
        PublicState state,
        Words words,
        Links links,
        String path,
        String base,
        String host,
        Assets assets) {

    private static final List<String> SECTIONS = List.of("home", "about", "ledger", "api");

    Catalogue catalogue() {
        return state.catalogue();
    }

    /**
     * @param title of the page, the site's name left out
     * @param data where the same is as JSON
     */
    Frame frame(String title, String description, String data) {
        Language language = words.language();
        return new Frame(
                words,
                links,
                assets,
                title,
                description,
                base + links.in(language, path),
                base + path,
                Arrays.stream(Language.values()).map(this::alternate).toList(),
                SECTIONS.stream().map(this::section).toList(),
                links.state() != null,
                words.instant(state.batch().publishedAt()),
                words.get(
                        "state.entries",
                        words.number(BigDecimal.valueOf(state.batch().treeSize()))),
                path,
                state.batch().publishedAt().atZone(PageQuery.NORWAY).toLocalDate().toString(),
                letter(),
                links.data(data));
    }

    private Choice alternate(Language other) {
        return new Choice(
                other.code(),
                words.label("language", other.code()),
                links.in(other, path),
                base + links.in(other, path),
                other == words.language());
    }

    private Choice section(String name) {
        String target = name.equals("home") ? "/" : "/" + name;
        return new Choice(
                name,
                words.label("nav", name),
                links.to(target),
                base + links.to(target),
                target.equals(path));
    }

    private String letter() {
        Roadmap.Letter letter = catalogue().roadmap().letter();
        return words.get(
                "footer.letter",
                letter.title(),
                String.join(", ", letter.authors()),
                letter.addressee());
    }
}
