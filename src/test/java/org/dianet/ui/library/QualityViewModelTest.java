package org.dianet.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.quality.ClipQuality;
import org.dianet.pipeline.quality.ClipQuality.Column;
import org.dianet.pipeline.quality.MeasureClips.Measured;
import org.dianet.ui.UiRig;
import org.dianet.ui.app.AnsweringDialogs;
import org.dianet.ui.common.message.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The head of the first clip turns by 12 degrees, that of the third by 25.5; the last has no face.
class QualityViewModelTest {
    private final Map<ClipId, ClipQuality> onDisk = new HashMap<>();
    private int changes;
    private Runnable meanwhile = () -> {};

    @TempDir
    Path folder;

    private UiRig bench;
    private AnsweringDialogs dialogs;
    private QualityViewModel model;

    @BeforeEach
    void open() throws IOException {
        bench = new UiRig(folder);
        bench.workbench.selection().clipId().set(UiRig.FIRST);
        dialogs = new AnsweringDialogs(folder);
        model = model();
    }

    private QualityViewModel model() {
        return new QualityViewModel(bench.workbench, bench.tasks, dialogs, new Measures(), () -> changes++);
    }

    private static ClipQuality quality(ClipId id, double yaw) {
        Map<Column, Double> values = new EnumMap<>(Column.class);
        values.put(Column.YAW, yaw);
        return new ClipQuality(id, 10, List.of(), values);
    }

    private final class Measures implements QualityViewModel.Ports {
        @Override
        public Map<ClipId, ClipQuality> kept(Path root, Project project) {
            return onDisk;
        }

        @Override
        public Measured measure(Path root, Project project, List<Clip> chosen, JobContext context) {
            meanwhile.run();
            Map<ClipId, ClipQuality> all = new LinkedHashMap<>();
            all.put(UiRig.FIRST, quality(UiRig.FIRST, 12));
            all.put(UiRig.THIRD, quality(UiRig.THIRD, 25.5));
            all.put(UiRig.LAST, quality(UiRig.LAST, Double.NaN));
            onDisk.putAll(all);
            return new Measured(all, 0, Map.of(UiRig.UNCODED, "It is gone."));
        }
    }

    private void run(String id) {
        model.commands().stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private Object yaw(ClipId id) {
        Clip clip = project().clip(id).orElseThrow();
        return model.columns().stream()
                .filter(column -> column.name().equals("quality-yaw"))
                .findFirst()
                .orElseThrow()
                .value()
                .apply(clip);
    }

    private Project project() {
        return Objects.requireNonNull(bench.workbench.session().openProject().get())
                .project();
    }

    private String said() {
        return bench.workbench.notices().hints().text().get();
    }

    @Test
    void columnsHaveNumbersByWhichTheySortOnceClipsAreMeasured() {
        assertNull(yaw(UiRig.FIRST));
        run("clip.quality-measure");
        assertEquals(new BigDecimal("12"), yaw(UiRig.FIRST));
        assertEquals(new BigDecimal("25.5"), yaw(UiRig.THIRD));
        assertNull(yaw(UiRig.LAST), "no face");
        assertEquals("3 clips measured. 1 clip could not be measured: It is gone.", said());
        for (LibraryColumn column : model.columns()) {
            assertTrue(Messages.has("library." + column.name()), column.name());
        }
    }

    @Test
    void whatWasMeasuredBeforeIsThereAtTheNextStart() {
        run("clip.quality-measure");
        changes = 0;
        model = model();
        assertEquals(new BigDecimal("12"), yaw(UiRig.FIRST));
        assertEquals(1, changes);
    }

    @Test
    void anotherOnsetMakesANumberOutOfDateUntilItIsUndone() {
        run("clip.quality-measure");
        mark(Marks.of(105, 117, 130));
        assertEquals(new BigDecimal("12"), yaw(UiRig.FIRST), "an apex does not matter");
        mark(Marks.of(106, 117, 130));
        assertNull(yaw(UiRig.FIRST));
        bench.workbench.undoing().undo();
        assertEquals(new BigDecimal("12"), yaw(UiRig.FIRST));
    }

    @Test
    void aNumberIsOfTheMarksThatWereMeasuredIfTheyAreMovedMeanwhile() {
        meanwhile = () -> mark(Marks.of(106, 117, 130));
        run("clip.quality-measure");
        assertNull(yaw(UiRig.FIRST));
        assertEquals(new BigDecimal("25.5"), yaw(UiRig.THIRD));
        bench.workbench.undoing().undo();
        assertEquals(new BigDecimal("12"), yaw(UiRig.FIRST));
    }

    /// In the coding that counts.
    private void mark(Marks marks) {
        Coding coding = project().clip(UiRig.FIRST).orElseThrow().coding().with(marks);
        bench.workbench.session().perform("Mark", new Edit.PutCoding(UiRig.FIRST, coding), null);
    }

    @Test
    void aRuleNarrowsTheLibraryWithCounts() {
        run("clip.quality-filter");
        assertEquals("No clip is measured yet. Measure the quality of the clips first.", said());
        run("clip.quality-measure");
        dialogs.type("yaw>20");
        run("clip.quality-filter");
        assertEquals(
                Set.of(UiRig.THIRD),
                Objects.requireNonNull(bench.workbench.clipFilter().get()).clips());
        assertEquals("The rule holds for 1 of 3 measured clips. 1 clip is not measured.", said());
        dialogs.type("yaw of 20");
        run("clip.quality-filter");
        assertEquals("'yaw of 20' is not a condition such as yaw>20 or eyeDistance<30.", said());
    }

    @Test
    void aRuleLeavesClipsOutInOneStepWithCounts() {
        run("clip.quality-measure");
        dialogs.type("yaw>10");
        run("clip.quality-leave-out");
        assertEquals(
                Map.of(UiRig.FIRST, "quality: yaw > 10", UiRig.THIRD, "quality: yaw > 10"),
                project().protocol().excluded());
        assertEquals("The rule yaw>10 leaves out 2 of 3 measured clips. 1 clip is not measured.", said());
        assertEquals(1, bench.workbench.session().undoDepth().get());
        bench.workbench.undoing().undo();
        assertEquals(Map.of(), project().protocol().excluded());
        bench.workbench.notices().hints().show("before");
        bench.diskFull(true);
        run("clip.quality-leave-out");
        assertEquals("before", said(), "nothing was left out");
    }
}
