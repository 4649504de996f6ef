package no.veikart.page;

import java.util.List;
import no.veikart.wording.Words;

/**
 * What every page has around its content.
 *
 * @param canonical the page's own address
 * @param anyLanguage its address without a language
 * @param alternates the page in each language
 * @param sections of the site
 * @param past whether the page is about a state that may be over
 * @param published when the state became public
 * @param path of the page, for its date field
 * @param day of the state, in Norway
 * @param data where the same is as JSON
 */
public record Frame(
        Words w,
        Links links,
        Assets assets,
        String title,
        String description,
        String canonical,
        String anyLanguage,
        List<Choice> alternates,
        List<Choice> sections,
        boolean past,
        String published,
        String entries,
        String path,
        String day,
        String letter,
        String data) {

    /**
     * A page to go to.
     *
     * @param url with the host, where that is known
     * @param here whether it is the page itself
     */
    public record Choice(String code, String label, String address, String url, boolean here) {}
}
