package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.dianet.face.Face;
import org.dianet.face.FaceFinder;
import org.dianet.imaging.FloatImage;
import org.dianet.imaging.Frame;
import org.dianet.job.JobContext;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Vocabulary;
import org.dianet.pipeline.figure.DrawMeans;
import org.dianet.pipeline.population.GroupMeans;
import org.dianet.pipeline.population.Grouping;
import org.dianet.pipeline.population.MeanGroups;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.storage.json.JsonRunStore;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;
import org.junit.jupiter.api.Test;

/// Clips of three frames, onset, apex and offset, of grey 100 except for the apex. A sum over two frames is the last
/// less the first (method.md 1.2), so the change of either phase is what the apex has above 100.
class MeanGroupsTest {
    private static final int SIDE = 32;
    private final TrainingSpec spec = TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
    private final MeanGroups groups =
            new MeanGroups(new RecordingEngine(), new PrepareSamples(new Steps(), NoFaces::new), new JsonRunStore());
    private final List<Clip> clips = new ArrayList<>();

    /// A clip whose name says how much its top left quarter and the rest rise.
    private void clip(String subject, String emotion, String units, int quarter, int rest) {
        String id = "c" + clips.size();
        clips.add(new Clip(
                new ClipId(id),
                new SubjectId(subject),
                "",
                new Media.ImageFolder(quarter + "," + rest),
                FrameNumbers.counted(3),
                new FrameRate(200),
                List.of(Coding.empty(Coder.DATASET)
                        .with(Marks.of(0, 1, 2))
                        .withEmotion(emotion)
                        .with(new ActionUnits(units))),
                null));
    }

    private GroupMeans means(Grouping by, MeanGroups.Compare compare) throws Exception {
        Project project = new Project("p", clips, Vocabulary.EMPTY, Protocol.identity("two", List.of("y", "x")));
        return groups.of(
                new MeanGroups.Request(project, Path.of("nowhere"), by, spec, null, 2, compare), JobContext.silent());
    }

    /// By hand: (10 + 20) / 2 = 15 of s1 and 40 of s2 have the mean 27.5; over clips it would be 23.3.
    @Test
    void aMeanIsOverSubjects() throws Exception {
        clip("s1", "x", "", 10, 10);
        clip("s2", "x", "", 40, 40);
        clip("s1", "x", "", 20, 20);
        clip("s1", "y", "", 0, 8);
        GroupMeans means = means(Grouping.CLASS, null);
        assertEquals(
                List.of("y", "x"),
                means.groups().stream().map(GroupMeans.Group::name).toList());
        GroupMeans.Group x = means.groups().getLast();
        assertEquals(3, x.clips());
        assertEquals(2, x.subjects());
        assertEquals(27.5, x.images().getFirst().values()[0], 1e-4);
        assertEquals(27.5, x.images().getLast().values()[0], 1e-4, "the offset phase falls as far");
        GroupMeans.Group y = means.groups().getFirst();
        assertEquals(0, y.motion().getFirst().values()[0], 1e-6);
        assertEquals(8, y.motion().getFirst().values()[3], 1e-4);
        assertTrue(
                means.notes().stream().anyMatch(note -> note.contains("not aligned")),
                means.notes().toString());
    }

    /// What stands still has the middle value of a ready image, 100 of 255 here, so the quarter changes by 51/255 =
    /// 0.2.
    @Test
    void readyImagesGoInAsTheirChangeFromTheMiddle() throws Exception {
        clips.add(MotionPictures.clip("up_1", "s1", "x"));
        GroupMeans means = means(Grouping.CLASS, null);
        FloatImage onset = means.groups().getLast().images().getFirst();
        assertEquals(0.2, onset.values()[0], 1e-5);
        assertEquals(0, onset.values()[onset.values().length - 1], 1e-5);
        assertEquals("shares of the image file's range", means.unit());
        assertTrue(DrawMeans.scale(means) < 1, "else they would be as good as grey");
    }

    @Test
    void aClipWithTwoUnitsIsInBothGroups() throws Exception {
        clip("s1", "x", "4+L12B", 10, 10);
        clip("s1", "x", "12", 20, 20);
        clip("s1", "x", "(1 or 2)", 90, 90);
        GroupMeans means = means(Grouping.UNIT, null);
        assertEquals(
                List.of("AU4", "AU12"),
                means.groups().stream().map(GroupMeans.Group::name).toList());
        assertEquals(10, means.groups().getFirst().images().getFirst().values()[0], 1e-4);
        assertEquals(15, means.groups().getLast().images().getFirst().values()[0], 1e-4);
    }

    @Test
    void aPlantedDifferenceIsMarkedInItsCellsOfBothPhases() throws Exception {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 32; i++) {
            boolean x = i % 8 < 4;
            clip("s" + i / 8, x ? "x" : "y", "", (x ? 30 : 10) + random.nextInt(6), 10 + random.nextInt(6));
        }
        GroupMeans.Difference difference = means(Grouping.CLASS, new MeanGroups.Compare("x", "y", 199, 1))
                .difference()
                .orElseThrow();
        assertEquals("x − y", difference.words());
        assertEquals(2, difference.motion().test().marked(), "the top left quarter in two phases");
        for (int stream = 0; stream < 2; stream++) {
            double[] masked = difference.motion().masked(stream).values();
            assertEquals(20, masked[0], 3);
            assertEquals(0, masked[1] + masked[2] + masked[3]);
        }
        assertEquals(4, difference.motion().test().subjects());
    }

    @Test
    void groupsThatNobodyHasBothOfAndSubjectsAreNotCompared() throws Exception {
        clip("s1", "x", "", 10, 10);
        clip("s2", "y", "", 10, 10);
        refused(Grouping.CLASS, "x", "No subject has clips of x and of y");
        refused(Grouping.SUBJECT, "s1", "Subjects cannot be compared");
        refused(Grouping.CLASS, "z", "There is no group z; there are y, x.");
        refused(Grouping.UNIT, "AU1", "No clip has a unit.");
    }

    /// Of the unit 1 there are clips, but none can be read.
    @Test
    void groupsOfWhichNoClipWasReadAreNotCompared() throws Exception {
        clip("s1", "x", "1", 10, 10);
        clip("s1", "y", "2", 10, 10);
        clip("s1", "y", "4", 10, 10);
        clips.replaceAll(clip -> clip.coding().actionUnits().toString().equals("4")
                ? clip
                : clip.with(clip.coding().with(Marks.NONE)));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> means(Grouping.UNIT, new MeanGroups.Compare("AU1", "AU2", 99, 1)));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("No subject has clips of AU1 and of AU2"));
    }

    private void refused(Grouping by, String first, String sentence) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> means(
                        by,
                        new MeanGroups.Compare(first, by == Grouping.CLASS && first.equals("x") ? "y" : null, 99, 1)));
        assertTrue(String.valueOf(refused.getMessage()).contains(sentence), refused.getMessage());
    }

    private static final class NoFaces implements FaceFinder {
        @Override
        public Optional<Face> find(Frame frame) {
            return Optional.empty();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    /// Reads what a clip's name says.
    private static final class Steps implements MediaOpener {
        @Override
        public FrameReader open(Path root, Media media, FrameNumbers frames) {
            String[] rises = ((Media.ImageFolder) media).path().split(",");
            return new Reader(frames, Integer.parseInt(rises[0]), Integer.parseInt(rises[1]));
        }

        /// A ready image in which a quarter stands out by 51 of 255 levels.
        @Override
        public Frame image(Path file) {
            return new Reader(FrameNumbers.counted(3), 51, 0).read(new FrameIndex(1));
        }

        @Override
        public MediaInfo probe(Path root, Media media) {
            return new MediaInfo(SIDE, SIDE, FrameNumbers.counted(3), OptionalDouble.empty());
        }
    }

    private record Reader(FrameNumbers frames, int quarter, int rest) implements FrameReader {
        @Override
        public Frame read(FrameIndex index) {
            int[] argb = new int[SIDE * SIDE];
            for (int i = 0; i < argb.length; i++) {
                boolean inQuarter = i / SIDE < SIDE / 2 && i % SIDE < SIDE / 2;
                int grey = 100 + (index.value() == 1 ? inQuarter ? quarter : rest : 0);
                argb[i] = 0xff000000 | grey << 16 | grey << 8 | grey;
            }
            return new Frame(SIDE, SIDE, argb);
        }

        @Override
        public Path file(FrameIndex index) {
            return Path.of("there is no such file " + index);
        }

        @Override
        public List<FrameIndex> unreadable() {
            return List.of();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
