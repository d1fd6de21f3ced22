package org.dianet.pipeline.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.coding.ExportCodings.Format;
import org.dianet.pipeline.coding.ExportCodings.Selection;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.dianet.storage.json.Json;
import org.dianet.storage.sheet.XlsxAnnotationWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Of clips, coders and columns what is wanted.
class ExportSelectionTest {
    private static final Coder ANN = new Coder("Ann");
    private static final Coder BEN = new Coder("Ben");

    @TempDir
    Path folder;

    private final ExportCodings export =
            new ExportCodings(new CsvAnnotationWriter(), XlsxAnnotationWriter::new, Json::python, (_, _, _, _) -> {});

    private static Coding by(Coder coder, String emotion) {
        return new Coding(
                coder, Marks.of(101, 110, 130), emotion, new ActionUnits("1+2"), "", false, Instant.ofEpochSecond(9));
    }

    private static Clip clip(String name) {
        return CodedRecordings.clip(name, new Media.ImageFolder("clips/" + name), 100, 140, 200);
    }

    private static Project project() {
        return CodedRecordings.project(
                clip("a").with(by(ANN, "surprise")).with(by(BEN, "disgust")),
                clip("b").with(by(ANN, "surprise")),
                clip("c").with(by(BEN, "happiness")));
    }

    private List<String> written(Selection selection) throws IOException {
        Path file = folder.resolve("out.csv");
        export.write(project(), folder, Format.CSV, selection, file);
        return Files.readAllLines(file);
    }

    @Test
    void clipsCodersAndColumnsAreThoseChosen() throws IOException {
        List<AnnotationColumn> columns = AnnotationColumn.called(List.of("emotion", "clip", " Apex"));
        Set<ClipId> clips = Set.of(new ClipId("c"), new ClipId("a"));
        assertEquals(
                List.of("clip,apex,emotion", "a,110,disgust", "c,110,happiness"),
                written(new Selection(clips, Set.of(BEN), columns)));
        assertEquals(
                List.of("clip,apex,emotion", "a,110,surprise", "a,110,disgust", "c,110,happiness"),
                written(new Selection(clips, Set.of(ANN, BEN), columns)));
        assertEquals(3, written(new Selection(null, Set.of(ANN), columns)).size());
    }

    @Test
    void whatIsNotThereIsRefusedByName() {
        assertEquals(
                "None of the clips named is coded by Ann.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> written(
                                        new Selection(Set.of(new ClipId("c")), Set.of(ANN), AnnotationColumn.ALL)))
                        .getMessage());
        assertEquals(
                "No clip is coded by Cleo; there are codings by Ann, Ben.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> written(
                                        new Selection(null, Set.of(new Coder("Cleo"), ANN), AnnotationColumn.ALL)))
                        .getMessage());
        String unknown = assertThrows(
                        IllegalArgumentException.class, () -> AnnotationColumn.called(List.of("clip", "emotoin")))
                .getMessage();
        assertEquals("There is no column 'emotoin'; there are clip, subject,", unknown.substring(0, 54));
        assertEquals(" Did you mean emotion?", unknown.substring(unknown.lastIndexOf(" Did")));
    }

    @Test
    void otherFormatsHaveColumnsOfTheirOwn() {
        Selection narrow = new Selection(null, null, List.of(AnnotationColumn.CLIP));
        assertThrows(
                IllegalArgumentException.class,
                () -> export.write(project(), folder, Format.SAMM, narrow, folder.resolve("s.xlsx")));
    }
}
