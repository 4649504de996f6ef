package no.veikart.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.veikart.reading.ContentTag;

/** The style sheet, the script and the icon of the pages. */
@ApplicationScoped
public class Assets {

    private static final Map<String, String> TYPES =
            Map.of(
                    "page.css", "text/css;charset=UTF-8",
                    "proof.js", "text/javascript;charset=UTF-8",
                    "icon.svg", "image/svg+xml");

    private final Map<String, Asset> assets = new TreeMap<>();

    Assets() {
        TYPES.forEach((name, type) -> assets.put(name, Asset.read(name, type)));
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    /** The address of an asset; another content has another address, so it is kept for ever. */
    public String address(String name) {
        return "/assets/" + name + "?v=" + find(name).orElseThrow().tag();
    }

    List<String> names() {
        return List.copyOf(assets.keySet());
    }

    /**
     * @param tag names the bytes
     */
    record Asset(String type, byte[] body, String tag) {

        private static Asset read(String name, String type) {
            try (InputStream content = Assets.class.getResourceAsStream("assets/" + name)) {
                byte[] body = content.readAllBytes();
                return new Asset(type, body, ContentTag.of(body));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
