package org.winnow.store;

import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.ToolCall;
import org.winnow.text.Languages;
import org.winnow.text.TokenCounter;

/** Counts tokens by o200k and detects the language of the response. */
final class StandardMeasuring implements Measuring {
    private final Languages languages;

    StandardMeasuring(Languages languages) {
        this.languages = languages;
    }

    @Override
    public Measures of(Content content) {
        int instruction = content.instructionIndex();
        int response = content.responseIndex();
        int all = 0;
        int ofInstruction = 0;
        int ofResponse = 0;
        for (int i = 0; i < content.messages().size(); i++) {
            int count = count(content.messages().get(i));
            all += count;
            if (i == instruction) {
                ofInstruction = count;
            } else if (i == response) {
                ofResponse = count;
            }
        }
        return new Measures(languages.detect(content.response()), all, ofInstruction, ofResponse);
    }

    private static int count(Message message) {
        TokenCounter tokens = TokenCounter.o200k();
        int count = tokens.count(message.text());
        for (ToolCall call : message.toolCalls()) {
            count += tokens.count(call.name()) + tokens.count(call.arguments());
        }
        return count;
    }
}
