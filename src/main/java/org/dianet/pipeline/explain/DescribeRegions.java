package org.dianet.pipeline.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dianet.face.Alignment;
import org.dianet.face.Face;
import org.dianet.face.FaceBox;
import org.dianet.face.FaceFinder;
import org.dianet.face.FaceLandmarks;
import org.dianet.face.Framing;
import org.dianet.face.UnitMask;
import org.dianet.imaging.Colour;
import org.dianet.imaging.Frame;
import org.dianet.imaging.Point;
import org.dianet.imaging.Resampler;
import org.dianet.imaging.map.MotionEnergy;
import org.dianet.imaging.map.TokenMap;
import org.dianet.learning.FaceAlignment;
import org.dianet.learning.ImageSpec;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.jspecify.annotations.Nullable;

/// Puts the maps of an answer in the words of action units, by the landmarks of the onset frame on the picture that the
/// network saw. Thread-safe; one clip at a time.
/// See method.md 5.7.
public final class DescribeRegions {
    private static final int KEPT = 32;

    private final MediaOpener opener;
    private final Supplier<FaceFinder> faces;
    private final RunStore store;
    private final Map<Key, Located> kept = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable FaceFinder finder;

    /// @param faces asked once, for the first clip
    public DescribeRegions(MediaOpener opener, Supplier<FaceFinder> faces, RunStore store) {
        this.opener = opener;
        this.faces = faces;
        this.store = store;
    }

    private record Key(Path folder, Media media, FrameNumber onset, ImageSpec images) {}

    private sealed interface Located {
        record Mask(UnitMask mask) implements Located {}

        /// @param why a sentence
        record Nowhere(String why) implements Located {}
    }

    /// @throws StorageException if the run cannot be read
    public MapRegions of(Path run, AskedClip asked, ExplainClip.Answer answer) throws StorageException {
        Clip clip = asked.clip();
        FrameNumber onset = clip.coding().marks().onset();
        if (!clip.media().hasFrames() || onset == null) {
            return MapRegions.missing(
                    "Parts of the face are not known: the clip has ready images, without their frames.");
        }
        ImageSpec images = store.read(run).spec().images();
        return switch (located(new Key(asked.folder(), clip.media(), onset, images), clip)) {
            case Located.Nowhere(String why) -> MapRegions.missing(why);
            case Located.Mask(UnitMask mask) -> described(mask, clip, answer);
        };
    }

    private static MapRegions described(UnitMask mask, Clip clip, ExplainClip.Answer answer) {
        List<MapRegions.OfImage> described = new ArrayList<>();
        for (int stream = 0; stream < answer.seen().size(); stream++) {
            ExplainClip.Seen seen = answer.seen().get(stream);
            // Also where a mean map is taken from it: what is below the mean does not speak against the class.
            TokenMap map = answer.own(stream);
            described.add(new MapRegions.OfImage(
                    seen.kind(),
                    seen.name(),
                    seen.magnitude(),
                    mask.shares(map),
                    mask.shares(MotionEnergy.of(map.rows(), map.columns(), seen.motion()))));
        }
        return new MapRegions(described, clip.coding().actionUnits().notation(), "");
    }

    private synchronized Located located(Key key, Clip clip) {
        Located known = kept.get(key);
        if (known == null) {
            try {
                known = locate(key, clip);
            } catch (MediaException e) {
                return new Located.Nowhere("Parts of the face are not known: " + e.getMessage());
            }
            kept.put(key, known);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return known;
    }

    private Located locate(Key key, Clip clip) throws MediaException {
        if (finder == null) {
            finder = faces.get();
        }
        Frame frame;
        try (FrameReader reader = opener.open(key.folder(), key.media(), clip.frames())) {
            frame = reader.read(reader.frames()
                    .indexOf(key.onset())
                    .orElseThrow(() -> new MediaException("the clip has no frame " + key.onset() + ".")));
        }
        Optional<Face> found = finder.find(frame);
        if (found.isEmpty()) {
            return nowhere("no face was found in the onset frame", key);
        }
        return switch (found.get()) {
            case FaceBox _ -> nowhere("only the outline of the face was found in the onset frame", key);
            case FaceLandmarks mesh -> {
                Optional<Alignment.Target> aligned = key.images().face().kind() == FaceAlignment.Kind.FACE
                        ? Alignment.of(key.onset(), frame.width(), frame.height(), found, Framing.DEFAULT)
                                .target()
                        : Optional.empty();
                int side = key.images().imageSize();
                yield new Located.Mask(UnitMask.of(shown(mesh, frame, aligned, side), side));
            }
        };
    }

    private static Located nowhere(String why, Key key) {
        return new Located.Nowhere("Parts of the face are not known: " + why + " (frame " + key.onset() + ").");
    }

    /// The mesh in the pixels of the network's picture.
    private static List<Point> shown(FaceLandmarks mesh, Frame frame, Optional<Alignment.Target> aligned, int side) {
        int width = aligned.map(target -> target.framing().side()).orElse(frame.width());
        int height = aligned.map(target -> target.framing().side()).orElse(frame.height());
        Resampler resampler = new Resampler(width, height, side, side, Colour.GREY);
        return mesh.points().stream()
                .map(point ->
                        aligned.map(target -> target.transform().apply(point)).orElse(point))
                .map(resampler::place)
                .toList();
    }
}
