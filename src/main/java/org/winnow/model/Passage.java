package org.winnow.model;

import org.jspecify.annotations.Nullable;

/**
 * A piece of context that a retriever found. Stored once however many examples use it; two passages are the same when
 * all their components are equal.
 *
 * @param text the text, exactly as it arrived
 * @param title what a person calls the document, if known
 * @param uri where it came from: a path, a URL, a file name
 * @param id the identifier that the retriever gave it
 * @param extra its other metadata, as a JSON object
 */
public record Passage(
        String text,
        @Nullable String title,
        @Nullable String uri,
        @Nullable String id,
        RawJson extra) {
    /** A passage of which only the text is known. */
    public static Passage of(String text) {
        return new Passage(text, null, null, null, RawJson.EMPTY_OBJECT);
    }

    /** The best short name: title, else the last part of the uri, else the identifier, else null. */
    public @Nullable String label() {
        if (title != null && !title.isBlank()) {
            return title;
        }
        if (uri != null && !uri.isBlank()) {
            return uri.substring(uri.lastIndexOf('/') + 1);
        }
        return id;
    }
}
