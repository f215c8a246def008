package org.winnow.model;

import java.util.List;

/**
 * One training example: what it says, what people decided, and where it came from.
 *
 * @param id unique in its project and never changed; the source's own identifier where it gave a free one
 * @param content messages, passages, alternatives, feedback
 * @param review status, tags, note, split
 * @param provenance where it came from
 */
public record Example(String id, Content content, Review review, Provenance provenance) {
    /** The turns in order. */
    public List<Message> messages() {
        return content.messages();
    }

    /** What the retriever found. */
    public List<Retrieved> passages() {
        return content.passages();
    }

    /** The text of the last user message before the response. */
    public String instruction() {
        return content.instruction();
    }

    /** The text of the last message if an assistant speaks it. */
    public String response() {
        return content.response();
    }

    /** The decision. */
    public Status status() {
        return review.status();
    }

    /** Its labels, sorted. */
    public List<String> tags() {
        return review.tags();
    }

    /** The same example saying something else. */
    public Example withContent(Content newContent) {
        return new Example(id, newContent, review, provenance);
    }

    /** The same example decided otherwise. */
    public Example withReview(Review newReview) {
        return new Example(id, content, newReview, provenance);
    }
}
