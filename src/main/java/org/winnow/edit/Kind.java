package org.winnow.edit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winnow.store.Field;

/** The kinds of edits: their names in files, and the fields that they read and may change. */
enum Kind {
    SET_STATUS("set-status", Edit.SetStatus.class),
    ADD_TAGS("add-tags", Edit.AddTags.class),
    REMOVE_TAGS("remove-tags", Edit.RemoveTags.class),
    SET_TAGS("set-tags", Edit.SetTags.class),
    RENAME_TAG("rename-tag", Edit.RenameTag.class),
    SET_NOTE("set-note", Edit.SetNote.class),
    RATE("rate", MarkEdit.Rate.class),
    FLAG("flag", MarkEdit.Flag.class),
    JUDGE_PASSAGE("judge-passage", MarkEdit.Judge.class),
    SET_SPLIT("set-split", Edit.SetSplit.class),
    SET_TEXT("set-text", Edit.SetText.class),
    SET_MESSAGES("set-messages", Edit.SetMessages.class),
    REPLACE_TEXT("replace-text", ReplaceText.class),
    USE_ALTERNATIVE("use-alternative", Edit.UseAlternative.class),
    SET_PART("set-part", SetPart.class),
    REPLACE_SYSTEM("replace-system", ReplaceSystem.class),
    SPLIT_CHAT("split-chat", SplitChat.class),
    COUNTER_EXAMPLE("counter-example", CounterExample.class),
    USE_CORRECTION("use-correction", UseCorrection.class),
    DELETE("delete", Edit.Delete.class),
    RESTORE("restore", Edit.Restore.class),
    ASSIGN_SPLITS("assign-splits", Edit.SplitAssignment.class),
    KEEP_ONE("keep-one", Edit.KeepOne.class),
    ADD("add", Edit.Add.class);

    private static final Map<Class<?>, Kind> BY_TYPE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(each -> each.type, Function.identity()));

    final String word;
    private final Class<? extends Edit> type;

    Kind(String word, Class<? extends Edit> type) {
        this.word = word;
        this.type = type;
    }

    static Kind of(Edit edit) {
        return Objects.requireNonNull(BY_TYPE.get(edit.getClass()));
    }

    /** The fields that such an edit reads and may change in an example. */
    List<Field> fields() {
        return switch (this) {
            case SET_STATUS, KEEP_ONE -> List.of(Field.STATUS, Field.REASON);
            case ADD_TAGS, REMOVE_TAGS, SET_TAGS, RENAME_TAG -> List.of(Field.TAGS);
            case SET_NOTE -> List.of(Field.NOTE);
            case RATE -> List.of(Field.RATING);
            case FLAG -> List.of(Field.FLAGGED);
            case JUDGE_PASSAGE -> List.of(Field.JUDGEMENTS, Field.PASSAGES);
            case SET_SPLIT, ASSIGN_SPLITS -> List.of(Field.SPLIT);
            case SET_TEXT, SET_MESSAGES, REPLACE_TEXT -> List.of(Field.MESSAGES, Field.CITATIONS);
            case USE_CORRECTION -> List.of(Field.MESSAGES, Field.ALTERNATIVES, Field.CITATIONS, Field.FEEDBACK);
            case USE_ALTERNATIVE -> List.of(Field.MESSAGES, Field.ALTERNATIVES, Field.CITATIONS);
            case SET_PART -> List.of(); // each has its own
            case REPLACE_SYSTEM -> List.of(Field.MESSAGES);
            case DELETE, RESTORE, ADD, SPLIT_CHAT, COUNTER_EXAMPLE -> List.of(Field.DELETED);
        };
    }

    /** True for edits that name their own examples. */
    boolean isNamed() {
        return this == ASSIGN_SPLITS || this == KEEP_ONE || this == ADD;
    }

    static List<String> words() {
        return Stream.of(values()).map(each -> each.word).toList();
    }
}
