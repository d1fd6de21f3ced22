package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/// What one command did.
public record CommandRun(int exit, String out, String err) {

    public static CommandRun of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Dianet.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new CommandRun(exit, out.toString(), err.toString());
    }

    public CommandRun succeeded() {
        assertEquals(0, exit, err);
        return this;
    }

    /// The one object on standard output.
    public JsonObject json() {
        succeeded();
        assertEquals(1, out.lines().count(), out);
        return JsonParser.parseString(out).getAsJsonObject();
    }

    /// Exit code 1 and one sentence, without a stack trace and without a result.
    public void failedSaying(String... parts) {
        assertEquals(1, exit, out + err);
        assertEquals("", out);
        List<String> sentences =
                err.lines().filter(line -> !line.matches(" *(\\d+%|…) .*")).toList();
        assertEquals(1, sentences.size(), err);
        assertSays(sentences.getFirst(), parts);
    }

    /// Exit code 2, one sentence and where help is.
    public void wrongUsageSaying(String... parts) {
        assertEquals(2, exit, out + err);
        assertEquals("", out);
        List<String> lines = err.lines().toList();
        assertEquals(2, lines.size(), err);
        assertTrue(lines.getLast().startsWith("Try 'dianet"), err);
        assertSays(lines.getFirst(), parts);
    }

    private static void assertSays(String sentence, String... parts) {
        assertFalse(sentence.contains("Exception"), sentence);
        for (String part : parts) {
            assertTrue(sentence.contains(part), sentence);
        }
    }
}
