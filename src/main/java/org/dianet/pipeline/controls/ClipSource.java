package org.dianet.pipeline.controls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dianet.evaluation.HeldOut;
import org.dianet.job.JobContext;
import org.dianet.learning.Sample;
import org.dianet.learning.motion.MotionRepresentation;
import org.dianet.model.project.Clip;
import org.dianet.pipeline.explain.RunNetworks;
import org.dianet.pipeline.sample.AskedClip;
import org.dianet.pipeline.sample.MotionImage;
import org.dianet.pipeline.sample.PrepareSamples;
import org.dianet.pipeline.sample.StillClip;
import org.dianet.run.FoldKey;
import org.dianet.storage.RunStore;
import org.dianet.storage.StorageException;
import org.dianet.video.MediaException;
import org.jspecify.annotations.Nullable;

/// The clips that a network may be controlled on: those of the run whose person the network never saw. Keeps the images
/// of one fold. Used by one thread.
final class ClipSource {
    private final PrepareSamples prepare;
    private final RunStore store;
    private final ControlsRequest request;
    private final ControlledFaces faces;
    private final Set<String> notes = new TreeSet<>();
    private @Nullable HeldOut heldOut;
    private final Map<Clip, Images> images = new LinkedHashMap<>();

    private record Images(RunNetworks networks, List<MotionImage> raw, Optional<CodedRegions> coded) {}

    ClipSource(PrepareSamples prepare, RunStore store, ControlsRequest request, ControlledFaces faces) {
        this.prepare = prepare;
        this.store = store;
        this.request = request;
        this.faces = faces;
    }

    /// Sentences on clips that are left out.
    Set<String> notes() {
        return notes;
    }

    /// The clips that the fold's network left out, as it sees them.
    ///
    /// @param scale of the network
    List<ControlledClip> of(FoldKey key, double scale, JobContext context) throws StorageException {
        if (!Objects.equals(heldOut, key.heldOut())) {
            read(key, context);
        }
        List<ControlledClip> clips = new ArrayList<>();
        images.forEach((clip, one) -> {
            if (one.networks().unseen() && one.networks().keys().contains(key)) {
                clips.add(controlled(clip, one, scale));
            } else {
                notes.add(
                        "Clip " + clip.id() + " is left out: networks of the run saw its subject under another name.");
            }
        });
        return clips;
    }

    private void read(FoldKey key, JobContext context) throws StorageException {
        images.clear();
        heldOut = key.heldOut();
        Set<List<String>> known = store.read(request.run()).clips().stream()
                .map(clip -> List.of(clip.subject(), clip.id()))
                .collect(Collectors.toSet());
        for (Clip clip : request.project().clips()) {
            if (key.holdsOut(clip.subject())
                    && known.contains(List.of(clip.subject().value(), clip.id().value()))) {
                read(clip, context);
            }
        }
    }

    private void read(Clip clip, JobContext context) throws StorageException {
        context.checkCancelled();
        AskedClip asked = new AskedClip(request.project(), request.folder(), clip);
        RunNetworks networks = RunNetworks.of(store, request.run(), asked, prepare.content(request.folder()), null);
        try {
            List<MotionImage> raw = prepare.unscaled(asked, networks.record().spec(), context.quiet());
            images.put(clip, new Images(networks, raw, faces.of(request.folder(), clip, context.quiet())));
        } catch (MediaException e) {
            notes.add("Clip " + clip.id() + " is left out: " + e.getMessage());
        }
    }

    private static ControlledClip controlled(Clip clip, Images one, double scale) {
        MotionRepresentation motion = one.networks().record().spec().images().motion();
        Sample sample = one.networks().sample(clip, MotionImage.fed(one.raw(), motion), scale);
        return new ControlledClip(StillClip.of(sample, one.raw(), motion, scale), one.coded());
    }
}
