package org.winnow.intake.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winnow.text.Json;

/** A format that is a mapping. */
public final class MappedFormat implements Format {
    private final Mapping mapping;

    /** The format of a mapping. */
    public MappedFormat(Mapping mapping) {
        this.mapping = mapping;
    }

    /** The mapping. */
    public Mapping mapping() {
        return mapping;
    }

    @Override
    public String id() {
        return mapping.id();
    }

    @Override
    public String title() {
        return mapping.title();
    }

    @Override
    public Match recognise(Json record) {
        Mapping.Recognise rule = mapping.recognise();
        if (rule == null || !fits(record)) {
            return Match.NONE;
        }
        Map<String, String> seen = new LinkedHashMap<>();
        rule.fields().forEach((place, shape) -> seen.put(place(place), shape.word()));
        return new Match(rule.sure(), evidence(seen));
    }

    @Override
    public boolean fits(Json record) {
        Mapping.Recognise rule = mapping.recognise();
        if (rule == null || rule.sure() <= 0) {
            return false;
        }
        for (Pointer pointer : rule.without()) {
            Json value = pointer.in(record);
            if (value != null && !(value instanceof Json.Null)) {
                return false;
            }
        }
        for (Map.Entry<Pointer, Shape> field : rule.fields().entrySet()) {
            Json value = field.getKey().in(record);
            if (value == null || !field.getValue().fits(value)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Draft read(Json record) throws RowProblem {
        return new MappedRecord(mapping, record).draft();
    }

    private static String place(Pointer pointer) {
        return pointer.names().isEmpty() ? "the record" : String.join(" > ", pointer.names());
    }

    private static String evidence(Map<String, String> seen) {
        List<String> all = new ArrayList<>();
        seen.forEach((place, shape) -> all.add(shape.equals("any") ? place : place + " (" + shape + ")"));
        return "have " + String.join(", ", all);
    }
}
