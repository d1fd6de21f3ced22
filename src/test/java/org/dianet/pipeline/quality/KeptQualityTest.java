package org.dianet.pipeline.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dianet.face.Face;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.coding.AnnotationColumn;
import org.dianet.pipeline.coding.ExportAnnotations;
import org.dianet.pipeline.quality.ClipQuality.Column;
import org.dianet.pipeline.quality.MeasureClips.Measured;
import org.dianet.storage.csv.CsvAnnotationWriter;
import org.dianet.video.ImageFiles;
import org.dianet.video.KeptFiles;
import org.dianet.video.javacv.JavaCvMedia;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two clips of ten grey frames, 11 to 20; the first is marked from 12 to 16. No frame shows a face.
class KeptQualityTest {
    private static final ClipId MARKED = new ClipId("a");
    private static final ClipId WHOLE = new ClipId("b");

    @TempDir
    private Path root;

    private int looked;
    private Project project;

    @BeforeEach
    void film() {
        int[] grey = new int[256];
        java.util.Arrays.fill(grey, 0xff808080);
        for (String clip : List.of("a", "b")) {
            for (int n = 11; n <= 20; n++) {
                ImageFiles.write(root.resolve(clip), "f" + n + ".png", new Frame(16, 16, grey));
            }
        }
        Clip marked = clip(MARKED).with(Coding.empty(new Coder("Ada")).with(Marks.of(12, 14, 16)));
        project = Project.empty("p").withClips(List.of(marked, clip(WHOLE)));
    }

    private static Clip clip(ClipId id) {
        return new Clip(
                id,
                new SubjectId("s"),
                "",
                new Media.ImageFolder(id.value()),
                new FrameNumbers(List.of(new FrameNumbers.Run(11, 20))),
                new FrameRate(100),
                List.of(),
                null);
    }

    private final class Nobody implements FaceFinder {
        @Override
        public Optional<Face> find(Frame frame) {
            looked++;
            return Optional.empty();
        }

        @Override
        public void close() {
            // nothing to close
        }
    }

    private KeptQuality kept() {
        return new KeptQuality(new JavaCvMedia(), new KeptFiles(root.resolve("cache"), ".quality", 5));
    }

    /// The number of frames that were looked at.
    private int measure() {
        int before = looked;
        new MeasureClips(new JavaCvMedia(), Nobody::new, kept())
                .measure(root, project, project.clips(), JobContext.silent());
        return looked - before;
    }

    @Test
    void aClipIsMeasuredAgainOnlyIfItsMarksOrFilesChange() throws IOException {
        assertEquals(5 + 10, measure(), "from onset to offset, and whole");
        assertEquals(0, measure());
        project = project.with(MARKED, clip -> clip.with(clip.coding().with(Marks.of(12, 14, 18))));
        assertEquals(7, measure());
        project = project.with(MARKED, clip -> clip.with(clip.coding().with(Marks.of(12, 15, 18))));
        assertEquals(0, measure(), "the apex does not matter");
        Files.setLastModifiedTime(root.resolve("b/f15.png"), FileTime.from(Instant.ofEpochSecond(1_000)));
        assertEquals(10, measure());
        Files.delete(root.resolve("b/f20.png"));
        assertEquals(Set.of(MARKED), kept().of(root, project).keySet());
    }

    @Test
    void whatWasKeptIsWhatWasMeasured() {
        Measured fresh = new MeasureClips(new JavaCvMedia(), Nobody::new, kept())
                .measure(root, project, project.clips(), JobContext.silent());
        Measured again = new MeasureClips(new JavaCvMedia(), Nobody::new, kept())
                .measure(root, project, project.clips(), JobContext.silent());
        assertEquals(0, fresh.before());
        assertEquals(2, again.before());
        ClipQuality whole = again.clips().get(WHOLE);
        assertEquals(10, whole.frames());
        assertEquals(0, whole.value(Column.FACE));
        assertEquals(Double.NaN, whole.value(Column.YAW));
        assertEquals(fresh.clips().get(WHOLE).values(), whole.values());
        assertEquals(Map.of(), kept().of(root.resolve("elsewhere"), project));
    }

    @Test
    void aTableOfAllColumnsHasTheMeasuresOfMeasuredClips() throws IOException {
        measure();
        Path file = root.resolve("codings.csv");
        ExportAnnotations export = new ExportAnnotations(new CsvAnnotationWriter());
        export.export(project, _ -> true, AnnotationColumn.ALL, kept().of(root, project), file);
        List<String> lines = Files.readAllLines(file);
        assertTrue(
                lines.getFirst()
                        .endsWith(",quality_face,quality_eyeDistance,quality_yaw,quality_pitch,quality_roll,"
                                + "quality_blinks,quality_lightStep,quality_sharpness"),
                lines.getFirst());
        // No face: a share of 0, no pose; no blinks and no step of the light.
        assertTrue(lines.get(1).endsWith(",0,,,,,0,0,"), lines.get(1));
        export.export(project, _ -> true, List.of(AnnotationColumn.CLIP), kept().of(root, project), file);
        assertEquals(List.of("clip", "a"), Files.readAllLines(file));
    }
}
