package org.dianet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// The language of the machine changes no number, no heading and no name.
class AnyLanguageTest extends ImportBench {
    private static final List<String> LANGUAGES =
            List.of("tr", "de", "ar-u-nu-arab", "fa", "hi-u-nu-deva", "th-u-ca-buddhist-nu-thai");

    /// In Turkish the small letter of I has no dot, so that FILENAME would be no filename.
    @Test
    void aSheetReadsAndIsWrittenAlikeInEveryLanguage() throws IOException {
        data.images("sub91/EP01_01", "IMG%d.JPG", 10, 30);
        csv("c.csv", """
                SUBJECT,FILENAME,ONSETFRAME,APEXFRAME,OFFSETFRAME,ACTION UNITS,ESTIMATED EMOTION
                SUB91,EP01_01,IMG10.JPG,"20,0",30,AD38+l12b,DISGUST I
                """);
        String wanted = exported("en");
        assertEquals(2, wanted.lines().count(), wanted);
        for (String language : LANGUAGES) {
            assertEquals(wanted, exported(language), language);
        }
    }

    private String exported(String language) throws IOException {
        Locale before = Locale.getDefault();
        Path file = folder.resolve(language + ".csv");
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            imported();
            assertEquals(0, code, language + ": " + said);
            run(List.of("export", project().toString(), "--format", "csv", "--out", file.toString()));
            assertEquals(0, code, language + ": " + said);
        } finally {
            Locale.setDefault(before);
        }
        return Files.readString(file);
    }
}
