package org.winnow.release;

import java.util.Set;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Part;

/**
 * Which content other than text a profile carries.
 *
 * @param types what kinds, such as {@code image_url}
 */
record Parts(Set<String> types) {
    static final Parts TEXT_ONLY = new Parts(Set.of());

    /** How many parts of a message are carried, apart from text. */
    int count(Message message) {
        int count = 0;
        for (Part part : message.parts()) {
            count += part instanceof Part.Other other && carries(other) ? 1 : 0;
        }
        return count;
    }

    /** How many parts of all messages are not carried. */
    int lost(Content content) {
        int lost = 0;
        for (Message message : content.messages()) {
            for (Part part : message.parts()) {
                lost += part instanceof Part.Other other && !carries(other) ? 1 : 0;
            }
        }
        return lost;
    }

    /** True for a part of a known type that is an object; a bare value of some field is none. */
    boolean carries(Part.Other other) {
        return types.contains(other.type())
                && other.json().text().startsWith("{")
                && other.json().text().contains("\"type\"");
    }
}
