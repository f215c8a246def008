package org.winnow.release;

/** The kinds of {@link Loss}. */
enum LossKind {
    PASSAGES_FOLDED("passages-folded", "Passages stand in the last user message, as chosen."),
    PASSAGES_LEFT_OUT("passages-left-out", "Passages are left out, as chosen."),
    CITATIONS("citations", "Citations tie words of the response to passages; the file has no place for them."),
    ALTERNATIVES("alternatives", "Other responses to the same instruction are not in the file."),
    FEEDBACK("feedback", "What people said of the answer is not in the file."),
    EXTRA_FIELDS("extra-fields", "Fields of the source that have no place here are not in the file."),
    NOTES("notes", "Remarks for colleagues are not in the file."),
    WEIGHTS("weights", "Training weights of single messages cannot be told to this trainer."),
    NAMES("names", "Names of speakers are not in the file."),
    PARTS("parts", "Content other than text, such as images, is not in the file."),
    TOOLS("tools", "The list of tools that were offered is not in the file."),
    CALL_TEXT("tool-call-text", "Words that stood beside a tool call are not in the file; the call is."),
    CALL_IDS("tool-call-ids", "Identifiers of tool calls are not in the file; calls and results go by their order.");

    private final String word;
    private final String sentence;

    LossKind(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    String word() {
        return word;
    }

    String sentence() {
        return sentence;
    }
}
