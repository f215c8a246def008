package org.winnow.edit;

/** Which text of an example is meant. */
public sealed interface Target {
    /** The last user message before the response. */
    Target INSTRUCTION = Place.INSTRUCTION;

    /** The last message, if an assistant speaks it. */
    Target RESPONSE = Place.RESPONSE;

    /** The first system message. */
    Target SYSTEM = Place.SYSTEM;

    /** The message of an index. */
    static Target message(int index) {
        return new Message(index);
    }

    /** Texts that are found by what they are. */
    enum Place implements Target {
        /** The last user message before the response. */
        INSTRUCTION,
        /** The last message, if an assistant speaks it. */
        RESPONSE,
        /** The first system message. */
        SYSTEM
    }

    /**
     * A text that is found by its position.
     *
     * @param index of the message, from 0
     */
    record Message(int index) implements Target {
        /** Refuses an index below 0. */
        public Message {
            if (index < 0) {
                throw new IllegalArgumentException("message " + index);
            }
        }
    }
}
