package dev.gatehouse.http.oauth.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a house may choose about its pages. */
class BrandingTest {
    private static Branding of(String name, String colour) {
        return new Branding(name, Optional.empty(), colour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#000000", "#1F4f8f", "#767676"})
    void aColourOnWhichWhiteIsReadableIsTaken(String colour) {
        assertThat(of("House", colour).colour()).isEqualTo(colour);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#777777",
                "#ffffff",
                "#ffff00",
                "red",
                "#12345",
                "#12345g",
                "#\u0661\u0661\u0661\u0661\u0661\u0661",
                "1234567"
            })
    void anotherIsRefused(String colour) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("House", colour))
                .withMessageContaining("colour");
    }

    @Test
    void aNameIsThereAndFitsOnALine() {
        assertThatIllegalArgumentException().isThrownBy(() -> of(" ", "#000000"));
        assertThatIllegalArgumentException().isThrownBy(() -> of("n".repeat(61), "#000000"));
    }

    @Test
    void aLogoIsNotChangedFromOutside() {
        var bytes = new byte[] {1, 2};
        var logo = new Logo(Logo.Kind.PNG, bytes);
        bytes[0] = 9;
        logo.content()[1] = 9;

        assertThat(logo.content()).containsExactly(1, 2);
        assertThat(logo.mediaType()).isEqualTo("image/png");
    }
}
