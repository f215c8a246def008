package org.winnow.intake.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Alternative;
import org.winnow.model.Role;

/**
 * A format as data: where in a record everything lies. Built-in formats are written in the same JSON that users can
 * write; {@code src/docs/mapping.md} describes it. {@link MappingJson} reads it.
 *
 * @param id identifier of the format
 * @param title name for a person
 * @param recognise what a record looks like; null for a mapping that is never guessed
 * @param texts instruction, system, response as separate fields
 * @param turns whole messages; null if there are none
 * @param passages what the retriever found
 * @param alternatives other responses
 * @param sides identifier, tags, feedback and such
 * @param decode true if texts are JSON inside of strings, as tracing tools store them
 */
public record Mapping(
        String id,
        String title,
        @Nullable Recognise recognise,
        Texts texts,
        @Nullable Turns turns,
        List<Context> passages,
        List<Other> alternatives,
        Sides sides,
        boolean decode) {
    /** Copies the lists. */
    public Mapping {
        passages = List.copyOf(passages);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * What a record looks like.
     *
     * @param sure how sure the format is if a record fits, 0 to 1
     * @param fields the values that must be there and their kinds
     * @param without values that must not be there
     */
    public record Recognise(double sure, Map<Pointer, Shape> fields, List<Pointer> without) {}

    /**
     * A text made of several values: the slots are joined; of each slot, the first place that holds a value counts.
     *
     * @param slots places, by slot
     */
    public record Slots(List<List<Pointer>> slots) {
        /** No text. */
        public static final Slots NONE = new Slots(List.of());

        /** Copies the lists. */
        public Slots {
            slots = slots.stream().map(List::copyOf).toList();
        }

        /** A text that lies in one place. */
        public static Slots of(String pointer) {
            return new Slots(List.of(List.of(Pointer.of(pointer))));
        }
    }

    /**
     * Instruction, system and response where they are fields of their own.
     *
     * @param system standing instructions
     * @param history earlier turns: a list of pairs, of messages, or of texts; null if there are none
     * @param instruction what is asked
     * @param join what stands between the slots of a text
     * @param response the answer
     * @param responseOptional true if records without an answer become examples all the same
     */
    public record Texts(
            Slots system,
            @Nullable Pointer history,
            Slots instruction,
            String join,
            Slots response,
            boolean responseOptional) {
        /** No texts of their own. */
        public static final Texts NONE = new Texts(Slots.NONE, null, Slots.NONE, "\n", Slots.NONE, false);
    }

    /**
     * Whole messages. Each place holds a list of messages, one message, a text (the assistant's in the last place, else the
     * user's) or a list of texts (user and assistant by turns).
     *
     * @param at the places, in order
     * @param reader how to read one message
     */
    public record Turns(List<Pointer> at, Reader reader) {
        /** Copies the list. */
        public Turns {
            at = List.copyOf(at);
        }
    }

    /**
     * How to read one message.
     *
     * @param role the field that says who speaks; null for the usual names
     * @param content the field with the text; null for the usual names
     * @param roles words for roles beyond the usual ones
     */
    public record Reader(@Nullable String role, @Nullable String content, Map<String, Role> roles) {
        /** The usual names. */
        public static final Reader USUAL = new Reader(null, null, Map.of());

        /** Copies the map. */
        public Reader {
            roles = Map.copyOf(roles);
        }
    }

    /**
     * Passages.
     *
     * @param at where they lie
     * @param text the text inside one; these and the following are empty for the usual places
     * @param title the title inside one
     * @param uri the origin inside one
     * @param id the identifier inside one
     * @param score the retriever's score inside one
     * @param split what separates several passages in one text; null if one text is one passage
     */
    public record Context(
            Pointer at,
            List<Pointer> text,
            List<Pointer> title,
            List<Pointer> uri,
            List<Pointer> id,
            List<Pointer> score,
            @Nullable String split) {
        /** Passages with everything in the usual places. */
        public static Context at(String pointer) {
            return new Context(Pointer.of(pointer), List.of(), List.of(), List.of(), List.of(), List.of(), null);
        }
    }

    /**
     * Another response.
     *
     * @param kind what it is
     * @param at where it lies: a text, a message, a list of messages or a list of any of these
     */
    public record Other(Alternative.Kind kind, Pointer at) {}

    /**
     * A judgement.
     *
     * @param at where it lies
     * @param key its name; null for the name of the field
     * @param scale {@code thumb}, {@code correction}, {@code comment}, {@code LOW-HIGH}, or null to tell from the value
     */
    public record Judgement(
            Pointer at, @Nullable String key, @Nullable String scale) {}

    /**
     * What stands beside the texts.
     *
     * @param recordId where the identifier lies; the first place that holds one counts
     * @param tags where tags lie
     * @param tagSplit characters that separate tags in one text; empty if one text is one tag
     * @param feedback judgements
     * @param tools the tools offered to the model; null if there are none
     * @param usual true to look for identifier, tags and feedback under their usual names too
     */
    public record Sides(
            List<Pointer> recordId,
            List<Pointer> tags,
            String tagSplit,
            List<Judgement> feedback,
            @Nullable Pointer tools,
            boolean usual) {
        /** Nothing beside. */
        public static final Sides NONE = new Sides(List.of(), List.of(), ";,", List.of(), null, false);
    }
}
