package org.winnow.intake.format;

import org.winnow.text.Json;

/** OpenAI responses without their requests. They are recognised so that the reason can be told. */
final class AnswersOnly implements Format {
    @Override
    public String id() {
        return "openai-response";
    }

    @Override
    public String title() {
        return "OpenAI responses without their requests";
    }

    @Override
    public Match recognise(Json record) {
        Json object = record.get("object");
        boolean response = object != null
                && "chat.completion".equals(object.text())
                && record.get("messages") == null
                && record.get("choices") != null;
        return response ? new Match(0.9, "have object (chat.completion) and choices, but no messages") : Match.NONE;
    }

    @Override
    public Draft read(Json record) throws RowProblem {
        throw new RowProblem(
                "This is a response without the request that it answers, so nobody knows what was asked. Log both,"
                        + " as {\"request\": ..., \"response\": ...}, and import that.");
    }
}
