package org.dianet.ui.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dianet.model.annotation.Coder;
import org.dianet.pipeline.coding.AnnotationColumn;
import org.dianet.pipeline.coding.ExportCodings.Format;
import org.dianet.pipeline.coding.ExportCodings.Selection;
import org.dianet.ui.UiRig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportViewModelTest {
    private static final Coder ZOE = new Coder("Zoe");

    @TempDir
    Path folder;

    private ExportViewModel model;

    /// Three of four clips are coded by the data set, the first by Zoe too.
    @BeforeEach
    void open() throws IOException {
        UiRig bench = new UiRig(folder);
        bench.workbench.selection().clipId().set(UiRig.FIRST);
        bench.workbench.codingEdits().edit("", own -> own.withEmotion("disgust"), null);
        model = new ExportViewModel(
                Objects.requireNonNull(bench.workbench.session().openProject().get())
                        .project(),
                List.of(UiRig.FIRST, UiRig.UNCODED),
                List.of(UiRig.UNCODED));
    }

    @Test
    void allIsChosenAtFirst() {
        assertEquals("4 codings of 3 clips", model.summary().get());
        assertEquals("", model.obstacle().get());
        assertEquals(Selection.ALL, model.selection());
    }

    @Test
    void theChoiceIsWhatIsWritten() {
        model.scope().set(ExportViewModel.Scope.SHOWN);
        Objects.requireNonNull(model.coders().get(Coder.DATASET)).set(false);
        Objects.requireNonNull(model.columns().get(AnnotationColumn.WRITTEN_BY)).set(false);
        assertEquals("One coding of one clip", model.summary().get());
        Selection selection = model.selection();
        assertEquals(Set.of(UiRig.FIRST, UiRig.UNCODED), selection.clips());
        assertEquals(Set.of(ZOE), selection.coders());
        assertEquals(AnnotationColumn.ALL.size() - 1, selection.columns().size());
        assertEquals("bench-Zoe.csv", model.fileName());
        model.format().set(Format.SAMM);
        assertEquals(AnnotationColumn.ALL, model.selection().columns());
        assertEquals("bench-Zoe.xlsx", model.fileName());
    }

    @Test
    void whatWouldBeEmptyCannotBeExported() {
        model.scope().set(ExportViewModel.Scope.SELECTED);
        assertEquals(
                "The chosen coders have not coded any of these clips.",
                model.obstacle().get());
        model.scope().set(ExportViewModel.Scope.ALL);
        model.columns().values().forEach(wanted -> wanted.set(false));
        assertEquals("No column is chosen.", model.obstacle().get());
        model.format().set(Format.EAF);
        assertEquals("", model.obstacle().get());
        model.coders().values().forEach(wanted -> wanted.set(false));
        assertEquals("No coder is chosen.", model.obstacle().get());
        assertNull(model.selection().clips());
    }
}
