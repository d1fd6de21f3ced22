package org.dianet.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dianet.face.Face;
import org.dianet.face.FaceFinder;
import org.dianet.face.FaceLandmarks;
import org.dianet.face.Framing;
import org.dianet.face.UnitMask;
import org.dianet.face.UnitRegion;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Point;
import org.dianet.imaging.Similarity;
import org.dianet.job.JobContext;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.Fusion;
import org.dianet.learning.TestSpecs;
import org.dianet.learning.TrainingSpec;
import org.dianet.learning.explanation.ExplanationMethod;
import org.dianet.learning.motion.InputMode;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;
import org.dianet.pipeline.explain.DescribeRegions;
import org.dianet.pipeline.explain.ExplainClip;
import org.dianet.pipeline.explain.MapRegions;
import org.dianet.pipeline.records.ReadRuns;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.run.FoldKey;
import org.dianet.run.FoldRecord;
import org.dianet.run.RunRecord;
import org.dianet.storage.json.JsonRunStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recorded engine's map has one row of two cells, 1 and 0 of the first seed's: all of it is in the left half.
class DescribeRegionsTest {
    private static final UnitRegion CHIN = new UnitRegion(17, UnitRegion.Side.LEFT);
    private static final Point RIGHT_EYE = new Point(100, 100);
    private static final Point LEFT_EYE = new Point(160, 105);

    private final JsonRunStore store = new JsonRunStore();
    private final RecordingEngine engine = new RecordingEngine();

    @TempDir
    private Path folder;

    private record Finder(Optional<Face> face) implements FaceFinder {
        @Override
        public Optional<Face> find(Frame frame) {
            return face;
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    /// A mesh of which only a triangle in the chin is left, from the corner of the picture half across it.
    private static FaceLandmarks chin(Point corner, Point across, Point below) {
        List<Point> points = new ArrayList<>(Collections.nCopies(FaceLandmarks.COUNT, corner));
        points.set(199, across);
        points.set(428, below);
        for (int inner : new int[] {33, 133}) {
            points.set(inner, RIGHT_EYE);
        }
        for (int outer : new int[] {263, 362}) {
            points.set(outer, LEFT_EYE);
        }
        return new FaceLandmarks(points, 0.9);
    }

    private MapRegions described(TrainingSpec spec, Optional<Face> face, String units) throws Exception {
        Path run = folder.resolve("run");
        store.create(run, Films.record(RunRecord.Kind.LOSO, spec, RunRecord.Origin.UNKNOWN));
        for (FoldKey key : ReadRuns.folds(store.read(run))) {
            store.begin(run, key);
            store.finish(run, key, new FoldRecord(40, 1, 1, List.of(), List.of(), List.of()));
        }
        Clip plain = Films.project().clips().getFirst();
        Clip clip = plain.with(plain.coding().with(new ActionUnits(units)));
        Project project = Films.project();
        AskedClip asked = new AskedClip(project, folder.resolve("project"), clip);
        ExplainClip.Answer answer = new ExplainClip(
                        engine, new PrepareSamples(new Films(), () -> new Finder(face)), store)
                .explain(run, asked, ExplanationMethod.GRADCAM, null, JobContext.silent());
        return new DescribeRegions(new Films(), () -> new Finder(face), store).of(run, asked, answer);
    }

    private static double chinShare(MapRegions regions) {
        return regions.images().getFirst().map().stream()
                .filter(share -> share.region().equals(CHIN))
                .findFirst()
                .map(UnitMask.Share::share)
                .orElseThrow();
    }

    private static TrainingSpec spec() {
        return TestSpecs.small(InputMode.DUAL, Fusion.CROSS_ATTENTION);
    }

    /// The triangle covers the corners (0, 0), (w, 0) and (0, h) and so three quarters of the left half.
    @Test
    void wholeFramesArePlacedAsTheNetworkSawThem() throws Exception {
        FaceLandmarks mesh = chin(new Point(0, 0), new Point(320, 0), new Point(0, 240));
        MapRegions regions = described(spec(), Optional.of(mesh), "L4+7");
        assertEquals(0.75, chinShare(regions), 0.03);
        List<String> sentences = regions.sentences();
        assertTrue(sentences.getFirst().startsWith("DI-Onset: chin [AU\u00a017] 7"), sentences.toString());
        assertTrue(sentences.getFirst().contains("|DI| alone: "), sentences.toString());
        assertEquals("Coder: AU L4+7.", sentences.getLast());
    }

    @Test
    void alignedCropsMoveTheMeshAlong() throws Exception {
        Framing framing = Framing.DEFAULT;
        Similarity back = Similarity.between(RIGHT_EYE, LEFT_EYE, framing.rightEye(), framing.leftEye())
                .inverse();
        FaceLandmarks mesh = chin(
                back.apply(new Point(0, 0)),
                back.apply(new Point(framing.side(), 0)),
                back.apply(new Point(0, framing.side())));
        TrainingSpec aligned = spec().withFace(new FaceAlignment(FaceAlignment.Kind.FACE, false));
        assertEquals(0.75, chinShare(described(aligned, Optional.of(mesh), "")), 0.03);
    }

    @Test
    void withoutAMeshASentenceSaysSo() throws Exception {
        MapRegions none = described(spec(), Optional.empty(), "4");
        assertEquals(
                List.of("Parts of the face are not known: no face was found in the onset frame (frame 0)."),
                none.sentences());
    }
}
