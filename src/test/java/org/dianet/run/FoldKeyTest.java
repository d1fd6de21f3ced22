package org.dianet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.dianet.model.clip.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldKeyTest {
    @Test
    void aPlainSubjectKeepsItsName() {
        assertEquals("folds/sub01/seed-3", new FoldKey(new SubjectId("sub01"), 3).folder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "a/b", "a\\b", "Nguyễn Văn", "50%", "x.", "con:1"})
    void aNameCanBeHadBackFromItsFolder(String name) {
        String folder = new FoldKey(new SubjectId(name), 1).folder();
        String safe = folder.substring("folds/".length(), folder.lastIndexOf('/'));
        assertEquals(-1, safe.indexOf('/'));
        assertEquals(name, URLDecoder.decode(safe, StandardCharsets.UTF_8));
    }
}
