package org.carerecord.query.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.carerecord.event.Demographics;
import org.carerecord.event.Demographics.Name;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void writesTheFamilyNameInCapitals() {
        assertThat(banner(name("usual", "de la Straße", List.of("Ana", "María"), List.of("Dr"))))
                .isEqualTo("DE LA STRASSE, Ana María (Dr)");
    }

    @Test
    void writesTheHalfOfANameThatIsKnown() {
        assertThat(banner(name(null, "Smith", List.of(), List.of()))).isEqualTo("SMITH");
        assertThat(banner(name(null, null, List.of("Cher"), List.of("Ms")))).isEqualTo("Cher (Ms)");
        assertThat(banner(new Name(null, " ", List.of(), List.of(), "Mr J Smith")))
                .isEqualTo("Mr J Smith");
        assertThat(banner(new Name(null, null, List.of(), List.of(), null)))
                .isEqualTo("Name not known");
        assertThat(banner()).isEqualTo("Name not known");
    }

    @Test
    void choosesTheOfficialNameElseACurrentOneElseTheFirst() {
        Name maiden = name("maiden", "Maiden", List.of(), List.of());
        Name old = name("old", "Old", List.of(), List.of());
        Name usual = name("usual", "Usual", List.of(), List.of());
        Name official = name("official", "Official", List.of(), List.of());

        assertThat(banner(maiden, usual, official)).isEqualTo("OFFICIAL");
        assertThat(banner(maiden, usual)).isEqualTo("USUAL");
        assertThat(banner(old, maiden)).isEqualTo("OLD");
    }

    @Test
    void makesHostileNamesHarmless() {
        assertThat(banner(name(null, "Smith\u202e", List.of("J\u0000"), List.of())))
                .isEqualTo("SMITH<U+202E>, J<U+0000>");
    }

    private static Name name(
            @Nullable String use,
            @Nullable String family,
            List<String> given,
            List<String> prefixes) {
        return new Name(use, family, given, prefixes, null);
    }

    private static String banner(Name... names) {
        return PersonName.banner(
                new Demographics(
                        List.of(names),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null));
    }
}
