package org.winnow.intake.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winnow.model.Role;

/**
 * The names that formats give to who speaks. From the readers of ShareGPT (human, gpt, chatgpt, bing, bard), Open
 * Assistant (prompter), Gemini (model), LangChain (ai), LLaMA-Factory (observation, function_call), Llama 3 (ipython),
 * OpenAI (developer, function), Zendesk and Intercom (end-user, agent, admin).
 */
final class Roles {
    private static final Map<String, Role> KNOWN = known();

    private Roles() {}

    /** The role of a word, case ignored; the given words go first. Null if nobody knows it. */
    static @Nullable Role of(String word, Map<String, Role> own) {
        Role role = own.get(word);
        return role != null ? role : KNOWN.get(word.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Role> known() {
        Map<String, Role> roles = new HashMap<>();
        put(roles, Role.SYSTEM, "system developer context instructions");
        put(
                roles,
                Role.USER,
                "user human prompter customer client end-user end_user enduser requester visitor lead question q");
        put(
                roles,
                Role.ASSISTANT,
                "assistant gpt model bot ai aimessage chatgpt chat-gpt gpt-4 gpt4 bing bard claude gemini function_call"
                        + " agent admin operator support answer a assistant_message chatbot");
        put(
                roles,
                Role.TOOL,
                "tool observation ipython function tool_result tool_response function_response toolmessage");
        return Map.copyOf(roles);
    }

    private static void put(Map<String, Role> roles, Role role, String words) {
        for (String word : words.split(" ", -1)) {
            roles.put(word, role);
        }
    }
}
