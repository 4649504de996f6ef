package no.veikart.format;

import java.util.List;
import java.util.Set;
import no.veikart.format.Component.Role;

/**
 * How an SDMX message is to be.
 *
 * @param shown the components that it tells; its dimensions always
 * @param flat whether observations stand under all dimensions, not in time series
 * @param byPublication whether what was published together is a data set of its own
 */
public record SdmxShape(Set<Component> shown, boolean flat, boolean byPublication, Action action) {

    /** Everything that is public, as time series. */
    public static final SdmxShape USUAL =
            new SdmxShape(Set.of(Component.values()), false, false, Action.INFORMATION);

    public SdmxShape {
        shown = Set.copyOf(shown);
    }

    boolean shows(Component component) {
        return shown.contains(component);
    }

    List<Component> attributes(Role role) {
        return Component.of(role).stream().filter(this::shows).toList();
    }
}
