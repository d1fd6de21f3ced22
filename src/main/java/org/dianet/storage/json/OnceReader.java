package org.dianet.storage.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// Reads JSON strictly and refuses a field that an object has twice, of which Gson would quietly take the last.
/// Comments, that is fields called `_`, may be many.
final class OnceReader extends JsonReader {
    private static final String COMMENT = "_";
    private static final int ROOT = "$.".length();

    private final Deque<Set<String>> open = new ArrayDeque<>();

    OnceReader(String text) {
        super(new StringReader(text));
        setStrictness(Strictness.STRICT);
    }

    @Override
    public void beginObject() throws IOException {
        super.beginObject();
        open.push(new HashSet<>());
    }

    @Override
    public void endObject() throws IOException {
        super.endObject();
        open.pop();
    }

    /// @throws Malformed if the object had this field already, naming it from the top, e.g. `stop.rule`
    @Override
    public String nextName() throws IOException {
        String name = super.nextName();
        if (!open.element().add(name) && !name.equals(COMMENT)) {
            throw new Malformed("", "the field \"" + getPath().substring(ROOT) + "\" is given twice");
        }
        return name;
    }
}
