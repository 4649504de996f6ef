package no.veikart.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import no.veikart.organisation.Organisation;
import no.veikart.organisation.OrganisationNumber;
import no.veikart.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FourEyesTest {

    private static final String KARI = "aa";
    private static final String OLA = "bb";

    @Test
    void nobodyDecidesOnTheirOwnWork() {
        assertThat(person(KARI).isSameActorAs("web", KARI)).isTrue();
        assertThat(person(KARI).isSameActorAs("another-web", KARI)).isTrue();
    }

    @Test
    void anotherPersonDecidesThroughTheSameClient() {
        assertThat(person(OLA).isSameActorAs("web", KARI)).isFalse();
    }

    @Test
    void aPersonDecidesOnASystemsWork() {
        assertThat(person(KARI).isSameActorAs("web", null)).isFalse();
    }

    @Test
    void aSystemDecidesOnAnotherClientsWorkOnly() {
        assertThat(system("one").isSameActorAs("one", null)).isTrue();
        assertThat(system("two").isSameActorAs("one", null)).isFalse();
    }

    @Test
    void aClientDoesNotDecideForThePersonWhoSubmittedThroughIt() {
        assertThat(system("web").isSameActorAs("web", KARI)).isTrue();
    }

    private static Caller person(String actor) {
        return caller(Channel.PERSON, "web", actor);
    }

    private static Caller system(String client) {
        return caller(Channel.SYSTEM, client, null);
    }

    private static Caller caller(Channel channel, String client, @Nullable String actor) {
        Organisation ministry =
                new Organisation(
                        "ministry",
                        Organisation.Kind.MINISTRY,
                        OrganisationNumber.parse("872417842"),
                        new Text("Departementet", "Departementet", "The ministry"));
        return new Caller(ministry, Set.of(Role.REVIEWER), channel, client, actor, null);
    }
}
