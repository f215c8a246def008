package org.winnow.cli;

/** The words of the command line do not go together; the message is a sentence that says how. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String sentence) {
        super(sentence);
    }
}
