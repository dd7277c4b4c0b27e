package dev.gatehouse.http.oauth.page;

/** A picture above the pages, served by us. */
public final class Logo {
    private final Kind kind;
    private final byte[] content;

    /** A picture of that kind. */
    public Logo(Kind kind, byte[] content) {
        this.kind = kind;
        this.content = content.clone();
    }

    /** What a browser is told that it is. */
    String mediaType() {
        return kind.mediaType;
    }

    byte[] content() {
        return content.clone();
    }

    /** The kinds of pictures. */
    public enum Kind {
        SVG("image/svg+xml"),
        PNG("image/png");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }
    }
}
