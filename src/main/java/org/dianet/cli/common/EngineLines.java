package org.dianet.cli.common;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dianet.learning.EngineCheck;
import org.dianet.learning.EngineException;
import org.dianet.learning.LearningEngine;

/// What `doctor --engine` prints.
public final class EngineLines {
    private EngineLines() {}

    /// @throws EngineException if the engine cannot be loaded or computes wrong
    public static void print(LearningEngine engine, Console console) throws EngineException {
        EngineCheck check = engine.check();
        console.print("Processor     " + check.processor());
        console.print("Instructions  " + check.setting() + " (" + check.reason() + ")");
        console.print(String.format(
                Locale.ROOT,
                "Convolutions  %s, checked in %.3f s",
                check.right() ? "right" : "WRONG",
                check.seconds()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("processor", check.processor());
        json.put("setting", check.setting());
        json.put("reason", check.reason());
        json.put("right", check.right());
        json.put("seconds", check.seconds());
        console.json(json);
        // Refuses with the sentence that training would give.
        engine.info();
    }
}
