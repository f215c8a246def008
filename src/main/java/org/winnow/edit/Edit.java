package org.winnow.edit;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Alternative;
import org.winnow.model.Example;
import org.winnow.model.Message;
import org.winnow.model.Split;
import org.winnow.model.Status;
import org.winnow.model.Tags;
import org.winnow.store.Field;

/**
 * What a user asked for: a value that says nothing of what it did to any one project, so that it can be written down
 * ({@link EditJson}) and replayed on another. {@link History} performs it.
 */
public sealed interface Edit
        permits Edit.Each, Deriving, Edit.Delete, Edit.Restore, Edit.SplitAssignment, Edit.KeepOne, Edit.Add {
    /** The name of this kind of edit in files, such as {@code set-status}. */
    default String name() {
        return Kind.of(this).word;
    }

    /** What was done, in words for a person. */
    String title(int count);

    /** An edit that does the same to every example it is pointed at, and looks at nothing but that example. */
    sealed interface Each extends Edit
            permits Edit.SetStatus,
                    Edit.AddTags,
                    Edit.RemoveTags,
                    Edit.SetTags,
                    Edit.RenameTag,
                    Edit.SetNote,
                    Edit.SetSplit,
                    Edit.SetText,
                    Edit.SetMessages,
                    ReplaceText,
                    Edit.UseAlternative,
                    MarkEdit,
                    SetPart,
                    ReplaceSystem,
                    UseCorrection {
        /** The fields that it reads and may change. */
        default List<Field> fields() {
            return Kind.of(this).fields();
        }

        /**
         * What it does to one example: gives it as it shall be, equal to the given one where there is nothing to do. Pure;
         * made once and used for many.
         */
        UnaryOperator<Example> effect();
    }

    /**
     * Decides.
     *
     * @param status the decision
     * @param reason why; null or blank for none, which also removes an old one
     */
    record SetStatus(Status status, @Nullable String reason) implements Each {
        /** Makes a blank reason none. */
        public SetStatus {
            reason = reason == null || reason.isBlank() ? null : reason;
        }

        @Override
        public String title(int count) {
            return Titles.status(status, count) + (reason == null ? "" : ": " + reason);
        }

        @Override
        public UnaryOperator<Example> effect() {
            return example -> example.withReview(example.review().withStatus(status, reason));
        }
    }

    /**
     * Adds tags.
     *
     * @param tags which; tidied
     */
    record AddTags(List<String> tags) implements Each {
        /** Tidies the tags; refuses none. */
        public AddTags {
            tags = TagEdits.some(tags);
        }

        @Override
        public String title(int count) {
            return "Added " + Titles.tags(tags) + " to " + Titles.examples(count);
        }

        @Override
        public UnaryOperator<Example> effect() {
            return example -> TagEdits.add(example, tags);
        }
    }

    /**
     * Removes tags, and those below them.
     *
     * @param tags which; tidied
     */
    record RemoveTags(List<String> tags) implements Each {
        /** Tidies the tags; refuses none. */
        public RemoveTags {
            tags = TagEdits.some(tags);
        }

        @Override
        public String title(int count) {
            return "Removed " + Titles.tags(tags) + " from " + Titles.examples(count);
        }

        @Override
        public UnaryOperator<Example> effect() {
            return example -> TagEdits.remove(example, tags);
        }
    }

    /**
     * Replaces all tags.
     *
     * @param tags the new ones, tidied; empty for none
     */
    record SetTags(List<String> tags) implements Each {
        /** Tidies the tags. */
        public SetTags {
            tags = Tags.tidy(tags);
        }

        @Override
        public String title(int count) {
            return tags.isEmpty()
                    ? "Removed all tags from " + Titles.examples(count)
                    : "Set " + Titles.tags(tags) + " as the only tags of " + Titles.examples(count);
        }

        @Override
        public UnaryOperator<Example> effect() {
            return example -> example.withReview(example.review().withTags(tags));
        }
    }

    /**
     * Renames tags and with them the start of those below: {@code billing} to {@code money} makes {@code billing/refund}
     * {@code money/refund}. Several become one; one that gets the name of another is merged with it.
     *
     * @param from the tags, tidied
     * @param to their new name, tidied
     */
    record RenameTag(List<String> from, String to) implements Each {
        /** Tidies all; refuses empty ones. */
        public RenameTag {
            from = TagEdits.some(from);
            to = TagEdits.one(to);
        }

        /** One tag. */
        public RenameTag(String from, String to) {
            this(List.of(from), to);
        }

        @Override
        public String title(int count) {
            return (from.size() == 1 ? "Renamed " : "Merged ") + Titles.tags(from)
                    + (from.size() == 1 ? " to " : " into ") + to + " in " + Titles.examples(count);
        }

        @Override
        public UnaryOperator<Example> effect() {
            return example -> TagEdits.rename(example, from, to);
        }
    }

    /**
     * Sets the note.
     *
     * @param note the text; null or empty removes it
     */
    record SetNote(@Nullable String note) implements Each {
        /** Makes an empty note none. */
        public SetNote {
            note = note == null || note.isEmpty() ? null : note;
        }

        @Override
        public String title(int count) {
            return note == null
                    ? "Removed the note of " + Titles.examples(count)
                    : "Wrote a note on " + Titles.examples(count);
        }

        @Override
        public UnaryOperator<Example> effect() {
            return example -> example.withReview(example.review().withNote(note));
        }
    }

    /**
     * Moves to a part of the dataset.
     *
     * @param split which
     */
    record SetSplit(Split split) implements Each {
        @Override
        public String title(int count) {
            return split == Split.NONE
                    ? "Took " + Titles.examples(count) + " out of the splits"
                    : "Moved " + Titles.examples(count) + " to " + split.word();
        }

        @Override
        public UnaryOperator<Example> effect() {
            return example -> example.withReview(example.review().withSplit(split));
        }
    }

    /**
     * Replaces a text. Where the instruction, response or system message is missing, one is added; an empty system text
     * removes the message. Where the message of an index is missing, nothing changes. Citations keep to the words that
     * they were on; see {@link Anchors}.
     *
     * @param target which text
     * @param text the new text, exactly as it shall be
     */
    record SetText(Target target, String text) implements Each {
        @Override
        public String title(int count) {
            return "Changed " + Titles.target(target) + " of " + Titles.examples(count);
        }

        @Override
        public UnaryOperator<Example> effect() {
            return example -> TextEdits.withMessages(example, TextEdits.withText(example.content(), target, text));
        }
    }

    /**
     * Replaces all messages.
     *
     * @param messages the new ones
     */
    record SetMessages(List<Message> messages) implements Each {
        /** Copies the list. */
        public SetMessages {
            messages = List.copyOf(messages);
        }

        @Override
        public String title(int count) {
            return "Changed the messages of " + Titles.examples(count);
        }

        @Override
        public UnaryOperator<Example> effect() {
            return example -> TextEdits.withMessages(example, messages);
        }
    }

    /**
     * Makes the alternative of an index the response, where there is one. The old response takes its place as {@code old};
     * its citations are gone (undo brings them back).
     */
    record UseAlternative(int index, Alternative.Kind old) implements Each {
        /** Refuses an index below 0. */
        public UseAlternative {
            if (index < 0) {
                throw new IllegalArgumentException("alternative " + index);
            }
        }

        /** The old response becomes rejected. */
        public UseAlternative(int index) {
            this(index, Alternative.Kind.REJECTED);
        }

        @Override
        public String title(int count) {
            return "Used an alternative as the response of " + Titles.examples(count);
        }

        @Override
        public UnaryOperator<Example> effect() {
            return example -> TextEdits.withAlternative(example, index, old);
        }
    }

    /** Puts into the bin. */
    record Delete() implements Edit {
        @Override
        public String title(int count) {
            return "Deleted " + Titles.examples(count);
        }
    }

    /** Takes out of the bin. */
    record Restore() implements Edit {
        @Override
        public String title(int count) {
            return "Restored " + Titles.examples(count);
        }
    }

    /**
     * Gives examples their splits. Names its own examples, so that no selection is asked for; unknown identifiers are
     * passed over.
     *
     * @param splits the split of each identifier
     */
    record SplitAssignment(Map<String, Split> splits) implements Edit {
        /** Copies the map. */
        public SplitAssignment {
            splits = Map.copyOf(splits);
        }

        @Override
        public String title(int count) {
            return "Assigned " + Titles.examples(count) + " to splits";
        }
    }

    /**
     * Rejects the repeats of an example. Names its own examples; does nothing where the one to keep is missing or deleted,
     * so that never all of them are lost.
     *
     * @param keep the identifier of the one that stays as it is
     * @param reject the identifiers of the others
     * @param reason why they are rejected
     */
    record KeepOne(String keep, List<String> reject, String reason) implements Edit {
        /** Copies the list; refuses to reject what shall be kept. */
        public KeepOne {
            reject = List.copyOf(reject);
            if (reject.contains(keep)) {
                throw new IllegalArgumentException(keep + " cannot be both kept and rejected");
            }
        }

        @Override
        public String title(int count) {
            return "Rejected " + count + (count == 1 ? " repeat of " : " repeats of ") + keep + ": " + reason;
        }
    }

    /**
     * Adds an example that someone wrote. It gets a new identifier if its own is blank or taken, and
     * {@link org.winnow.model.Provenance#HAND_WRITTEN}.
     *
     * @param example the example
     */
    record Add(Example example) implements Edit {
        @Override
        public String title(int count) {
            return count == 1 ? "Wrote an example" : "Wrote " + Titles.examples(count);
        }
    }
}
