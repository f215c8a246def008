package org.winnow.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winnow.model.Content;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Part;

/** Performs a {@link Edit.ReplaceText}. Cost: one pass over the texts. */
final class Replacing {
    private static final String WORD = "[\\p{L}\\p{M}\\p{N}_]";

    private final Edit.ReplaceText edit;
    private final Pattern pattern;

    Replacing(Edit.ReplaceText edit) {
        this.edit = edit;
        String quoted = Pattern.quote(edit.find());
        this.pattern = Pattern.compile(
                edit.wholeWord() ? "(?<!" + WORD + ")" + quoted + "(?!" + WORD + ")" : quoted,
                edit.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    Example on(Example example) {
        Content content = example.content();
        List<Anchors.Swap> swaps = new ArrayList<>();
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < content.messages().size(); i++) {
            Message message = content.messages().get(i);
            List<Anchors.Swap> here = i == content.responseIndex() ? swaps : new ArrayList<>();
            messages.add(edit.roles().contains(message.role()) ? on(message, here) : message);
        }
        if (messages.equals(content.messages())) {
            return example;
        }
        return TextEdits.withCitations(
                example.withContent(content.withMessages(messages)), Anchors.moved(content.citations(), swaps));
    }

    private Message on(Message message, List<Anchors.Swap> swaps) {
        List<Part> parts = new ArrayList<>();
        int offset = 0;
        for (Part part : message.parts()) {
            if (part instanceof Part.Text text) {
                parts.add(new Part.Text(on(text.text(), offset, swaps)));
                offset += text.text().length();
            } else {
                parts.add(part);
            }
        }
        return new Message(
                message.role(),
                parts,
                message.toolCalls(),
                message.toolCallId(),
                message.name(),
                message.weight(),
                message.extra());
    }

    private String on(String text, int offset, List<Anchors.Swap> swaps) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder replaced = new StringBuilder();
        int done = 0;
        while (matcher.find()) {
            replaced.append(text, done, matcher.start()).append(edit.replacement());
            swaps.add(new Anchors.Swap(
                    offset + matcher.start(),
                    offset + matcher.end(),
                    edit.replacement().length()));
            done = matcher.end();
        }
        return done == 0 ? text : replaced.append(text, done, text.length()).toString();
    }
}
