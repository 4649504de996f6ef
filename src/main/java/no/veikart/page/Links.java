package no.veikart.page;

import no.veikart.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that stay in the page's language and state.
 *
 * @param state the query parameter that names the page's state; null for the newest
 * @param treeSize of the state; names it in addresses of data and pictures
 */
public record Links(Language language, @Nullable String state, long treeSize) {

    /** Of a page. */
    public String to(String path) {
        return in(language, path);
    }

    String in(Language other, String path) {
        String address = path + "?lang=" + other.code();
        return state == null ? address : address + "&" + state;
    }

    /** The same page in its newest state. */
    public String toNow(String path) {
        return path + "?lang=" + language.code();
    }

    /** Of a picture, with the page's language and its own default for the colours. */
    public String picture(String path) {
        String address = path + "?lang=" + language.code();
        return state == null ? address : address + "&treeSize=" + treeSize;
    }

    /** Of an answer in JSON. */
    public String data(String path) {
        return state == null ? path : path + "?treeSize=" + treeSize;
    }
}
