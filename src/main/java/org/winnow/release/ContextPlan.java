package org.winnow.release;

import java.util.ArrayList;
import java.util.List;
import org.winnow.model.Content;
import org.winnow.model.Message;

/**
 * What becomes of passages, in full.
 *
 * @param fate the choice
 * @param template how passages stand in the prompt; unused where they do not
 */
public record ContextPlan(ContextFate fate, PassageTemplate template) {
    /** A plan with the standard template. */
    public static ContextPlan of(ContextFate fate) {
        return new ContextPlan(fate, PassageTemplate.standard());
    }

    /**
     * The messages as they will be released. Open book folds the passages into the last user message before the response;
     * an example without passages, or without a user message, stays as it is.
     */
    Content apply(Content content) {
        return switch (fate) {
            case INTERNALISE -> content;
            case OPEN_BOOK -> openBook(content);
        };
    }

    private Content openBook(Content content) {
        int index = content.instructionIndex();
        if (content.passages().isEmpty() || index < 0) {
            return content;
        }
        Message asked = content.messages().get(index);
        List<Message> messages = new ArrayList<>(content.messages());
        messages.set(index, asked.withText(template.fill(content.passages(), asked.text())));
        return content.withMessages(messages);
    }
}
