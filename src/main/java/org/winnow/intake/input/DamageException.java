package org.winnow.intake.input;

import java.io.IOException;

/** A file cannot be read any further although the disk is well. The message is a sentence for the user. */
final class DamageException extends IOException {
    private static final long serialVersionUID = 1L;

    DamageException(String sentence) {
        super(sentence);
    }
}
