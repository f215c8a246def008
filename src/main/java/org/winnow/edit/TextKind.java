package org.winnow.edit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Role;

/** The texts of an example in which words can be replaced. They overlap: a response is an assistant message too. */
public enum TextKind {
    /** The last user message before the response. */
    INSTRUCTION("Instruction"),
    /** The last message, if an assistant speaks it. */
    RESPONSE("Response"),
    /** All system messages. */
    SYSTEM("System"),
    /** All user messages. */
    USER("All user turns"),
    /** All assistant messages. */
    ASSISTANT("All assistant turns"),
    /** All results of tools. */
    TOOL("Tool results"),
    /** The messages of the alternatives. */
    ALTERNATIVES("Alternatives"),
    /** The texts of the passages; the same passage in other examples stays as it is. */
    PASSAGES("Passages"),
    /** The note. */
    NOTE("Note");

    private final String title;

    TextKind(String title) {
        this.title = title;
    }

    /** What it is called in files and on the command line, such as {@code instruction}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called on screens. */
    public String title() {
        return title;
    }

    /** The kind of a word. */
    public static Optional<TextKind> ofWord(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The kind that holds all messages of a speaker. */
    public static TextKind of(Role role) {
        return switch (role) {
            case SYSTEM -> SYSTEM;
            case USER -> USER;
            case ASSISTANT -> ASSISTANT;
            case TOOL -> TOOL;
        };
    }

    /** True if it is about messages of the conversation. */
    public boolean isOfMessages() {
        return this != ALTERNATIVES && this != PASSAGES && this != NOTE;
    }

    /** True if a message of a conversation is among its texts. */
    boolean holds(Content content, int index) {
        Message message = content.messages().get(index);
        return switch (this) {
            case INSTRUCTION -> index == content.instructionIndex();
            case RESPONSE -> index == content.responseIndex();
            case SYSTEM, USER, ASSISTANT, TOOL -> this == of(message.role());
            case ALTERNATIVES, PASSAGES, NOTE -> false;
        };
    }
}
