package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Alternative;
import org.winnow.model.Content;
import org.winnow.model.Message;
import org.winnow.model.Part;
import org.winnow.model.RawJson;
import org.winnow.model.Retrieved;
import org.winnow.model.Review;
import org.winnow.model.Role;
import org.winnow.model.Status;
import org.winnow.model.Tags;
import org.winnow.text.Json;

/**
 * Reads one record by a mapping. Values that are {@code null} and texts that are empty where nothing follows from them stay
 * in {@code extra}, so that missing, {@code null} and empty are never confused.
 */
final class MappedRecord {
    private final Mapping mapping;
    private final Json record;
    private final Leftover left = new Leftover();
    private final List<Message> messages = new ArrayList<>();

    MappedRecord(Mapping mapping, Json record) {
        this.mapping = mapping;
        this.record = record;
    }

    Draft draft() throws RowProblem {
        system();
        history();
        turns();
        instructionAndResponse();
        RecordSides sides = new RecordSides(mapping, record, left);
        List<Alternative> alternatives = alternatives();
        List<Retrieved> passages = passages();
        RawJson tools = sides.tools();
        String id = sides.id();
        List<String> tags = sides.tags();
        var feedback = sides.feedback(messages);
        if (mapping.sides().usual() && passages.isEmpty()) {
            sides.usualPassages(passages);
        }
        checkAnswered();
        Content content = new Content(messages, passages, alternatives, List.of(), feedback, tools, left.of(record));
        return new Draft(id, content, review(tags));
    }

    /** What nobody has answered yet needs an edit before it can teach anything. */
    private Review review(List<String> tags) {
        boolean answered = messages.stream().anyMatch(m -> m.role() == Role.ASSISTANT);
        Review review = answered ? Review.NEW : Review.NEW.withStatus(Status.NEEDS_EDIT, null);
        return tags.isEmpty() ? review : review.withTags(Tags.tidy(tags));
    }

    private void checkAnswered() throws RowProblem {
        if (messages.isEmpty()) {
            throw new RowProblem("There is nothing to learn here: neither an instruction nor a response was found.");
        }
        boolean answered = messages.stream().anyMatch(m -> m.role() == Role.ASSISTANT);
        if (!answered && !mapping.texts().responseOptional()) {
            throw new RowProblem(
                    "There is no response to learn from: nobody answers in this record. To keep such records"
                            + " as examples that still need an answer, import with a mapping that has \"responseOptional\": true.");
        }
    }

    private void system() throws RowProblem {
        Parts said = text(mapping.texts().system(), true);
        if (said != null) {
            messages.add(message(Role.SYSTEM, said));
        }
    }

    private void instructionAndResponse() throws RowProblem {
        Parts asked = text(mapping.texts().instruction(), false);
        if (asked != null) {
            messages.add(message(Role.USER, asked));
        } else if (!mapping.texts().instruction().slots().isEmpty() && mapping.turns() == null) {
            throw new RowProblem(
                    "There is no instruction: " + places(mapping.texts().instruction()) + " is missing or null.");
        }
        if (mapping.texts().response().slots().isEmpty()) {
            return;
        }
        Parts answered = text(mapping.texts().response(), false);
        if (answered != null) {
            messages.add(message(Role.ASSISTANT, answered));
        } else if (!mapping.texts().responseOptional()) {
            throw new RowProblem(
                    "There is no response: " + places(mapping.texts().response()) + " is missing or null.");
        }
    }

    private static String places(Mapping.Slots slots) {
        List<String> names = new ArrayList<>();
        for (List<Pointer> slot : slots.slots()) {
            for (Pointer place : slot) {
                names.add(String.join(" > ", place.names()));
            }
        }
        return String.join(" or ", names);
    }

    /** The text of some slots; null if no slot holds one. */
    private @Nullable Parts text(Mapping.Slots slots, boolean emptyIsNone) throws RowProblem {
        boolean keepEmpty = slots.slots().size() == 1 && !emptyIsNone;
        List<Pointer.Found> found = new ArrayList<>();
        for (List<Pointer> slot : slots.slots()) {
            Pointer.Found value = first(slot);
            // an empty second slot, such as Alpaca's empty input, adds nothing to the text
            if (value != null && (keepEmpty || !"".equals(value.value().text()))) {
                found.add(value);
            }
        }
        if (found.isEmpty()) {
            return keepEmpty || emptyIsNone ? null : emptyText(slots);
        }
        if (found.size() == 1) {
            left.take(found.get(0).at());
            return Parts.of(opened(found.get(0).value()));
        }
        return joined(found);
    }

    private Parts joined(List<Pointer.Found> pieces) throws RowProblem {
        List<String> texts = new ArrayList<>();
        for (Pointer.Found piece : pieces) {
            if (piece.value() instanceof Json.Obj || piece.value() instanceof Json.Arr) {
                throw new RowProblem(piece.at().text() + " is a list or an object where a text was expected.");
            }
            left.take(piece.at());
            texts.add(Parts.plain(piece.value()));
        }
        return new Parts(List.of(new Part.Text(String.join(mapping.texts().join(), texts))), null);
    }

    private Json opened(Json value) {
        return mapping.decode() ? Pointer.opened(value) : value;
    }

    private @Nullable Parts emptyText(Mapping.Slots slots) {
        for (List<Pointer> slot : slots.slots()) {
            Pointer.Found value = first(slot);
            if (value != null) {
                left.take(value.at());
                return Parts.of(value.value());
            }
        }
        return null;
    }

    private Pointer.@Nullable Found first(List<Pointer> places) {
        for (Pointer place : places) {
            for (Pointer.Found found : place.all(record)) {
                if (!(found.value() instanceof Json.Null)) {
                    return found;
                }
            }
        }
        return null;
    }

    private static Message message(Role role, Parts said) {
        RawJson extra = said.rest() == null
                ? RawJson.EMPTY_OBJECT
                : new RawJson("{\"parts\":" + said.rest().text() + "}");
        return new Message(role, said.parts(), List.of(), null, null, null, extra);
    }

    private void history() throws RowProblem {
        Pointer at = mapping.texts().history();
        Json value = at == null ? null : at.in(record);
        if (at == null
                || value == null
                || !(Pointer.opened(value) instanceof Json.Arr list)
                || list.elements().isEmpty()) {
            return;
        }
        for (Json item : list.elements()) {
            if (item instanceof Json.Arr pair) {
                messages.addAll(Turns.alternating(pair));
            } else if (item instanceof Json.Str) {
                messages.addAll(Turns.alternating(list));
                break;
            } else {
                messages.add(new MessageReader(reader()).read(item));
            }
        }
        left.take(at);
    }

    private Mapping.Reader reader() {
        return mapping.turns() == null ? Mapping.Reader.USUAL : mapping.turns().reader();
    }

    private void turns() throws RowProblem {
        Mapping.Turns turns = mapping.turns();
        if (turns == null) {
            return;
        }
        MessageReader reader = new MessageReader(turns.reader());
        for (int i = 0; i < turns.at().size(); i++) {
            Role speaker = i > 0 && i == turns.at().size() - 1 ? Role.ASSISTANT : Role.USER;
            for (Pointer.Found found : turns.at().get(i).all(record)) {
                if (!(found.value() instanceof Json.Null)) {
                    messages.addAll(Turns.read(opened(found.value()), speaker, reader));
                    left.take(found.at());
                }
            }
        }
    }

    private List<Retrieved> passages() throws RowProblem {
        List<Retrieved> passages = new ArrayList<>();
        for (Mapping.Context context : mapping.passages()) {
            PassageReader reader = new PassageReader(
                    new PassageReader.Fields(
                            context.text(), context.title(), context.uri(), context.id(), context.score()),
                    context.split());
            for (Pointer.Found found : context.at().all(record)) {
                if (!(found.value() instanceof Json.Null)
                        && !"".equals(found.value().text())) {
                    reader.read(found.value(), passages);
                    left.take(found.at());
                }
            }
        }
        return passages;
    }

    private List<Alternative> alternatives() throws RowProblem {
        List<Alternative> alternatives = new ArrayList<>();
        for (Mapping.Other other : mapping.alternatives()) {
            for (Pointer.Found found : other.at().all(record)) {
                if (!(found.value() instanceof Json.Null)) {
                    Alternatives.read(found.value(), other.kind(), messages, reader(), alternatives);
                    left.take(found.at());
                }
            }
        }
        return alternatives;
    }
}
