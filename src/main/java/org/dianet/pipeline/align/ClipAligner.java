package org.dianet.pipeline.align;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.dianet.face.AlignmentSpec;
import org.dianet.face.FaceFinder;
import org.dianet.face.Framing;
import org.dianet.face.Stabilisation;
import org.dianet.job.JobContext;
import org.dianet.learning.FaceAlignment;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.video.MediaException;
import org.dianet.video.MediaOpener;
import org.jspecify.annotations.Nullable;

/// Opens clips aligned as a spec asks, and remembers what was done to each. Used by one thread.
public final class ClipAligner implements AutoCloseable {
    private static final int NAMED = 10;
    private final MediaOpener opener;
    private final Supplier<FaceFinder> faces;
    private final FaceAlignment wanted;
    private final Map<ClipId, String> done = new TreeMap<>();
    private @Nullable FaceFinder finder;

    public ClipAligner(MediaOpener opener, Supplier<FaceFinder> faces, FaceAlignment wanted) {
        this.opener = opener;
        this.faces = faces;
        this.wanted = wanted;
    }

    /// What opens the clip's frames.
    ///
    /// @throws MediaException if the frame that the face is looked for in cannot be read
    public MediaOpener of(Path root, Clip clip, JobContext context) throws MediaException {
        if (wanted.kind() == FaceAlignment.Kind.NONE || !clip.media().hasFrames()) {
            return opener;
        }
        if (finder == null) {
            finder = faces.get();
        }
        Stabilisation stabilisation = wanted.stabilise() ? Stabilisation.RIGID : Stabilisation.OFF;
        AlignedClip aligned = new AlignClip(opener, finder, new AlignmentSpec(Framing.DEFAULT, stabilisation))
                .align(root, clip, context);
        done.put(clip.id(), aligned.alignment().name());
        return aligned;
    }

    /// Sentences for the record of a run: how many clips were aligned how, and by name those without a face.
    public List<String> notes() {
        if (done.isEmpty()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        notes.add("Frames were aligned by the face in the onset frame"
                + (wanted.stabilise() ? " and the head's drift was removed" : "") + ": " + count("landmarks")
                + " by landmarks, " + count("box") + " coarsely by the face's outline, " + count("cropped")
                + " cropped already and unchanged, " + count("none") + " without a face.");
        List<String> without = done.entrySet().stream()
                .filter(entry -> entry.getValue().equals("none"))
                .map(entry -> entry.getKey().value())
                .toList();
        if (!without.isEmpty()) {
            notes.add("No face was found in " + String.join(", ", without.subList(0, Math.min(NAMED, without.size())))
                    + (without.size() > NAMED ? " and " + (without.size() - NAMED) + " more" : "")
                    + ": whole frames were used.");
        }
        return notes;
    }

    private String count(String name) {
        return Words.count(done.values().stream().filter(name::equals).count(), "clip");
    }

    @Override
    public void close() {
        if (finder != null) {
            finder.close();
            finder = null;
        }
    }
}
