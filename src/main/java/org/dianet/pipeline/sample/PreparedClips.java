package org.dianet.pipeline.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.dianet.evaluation.SplitPlan;
import org.dianet.learning.motion.Channels;
import org.dianet.learning.motion.Plane;
import org.dianet.model.Digests;
import org.dianet.model.clip.ClipId;
import org.dianet.run.RunRecord.RunClip;
import org.dianet.run.RunRecord.Skipped;

/// What can be trained on, and what was left out and why.
///
/// @param classes in the order of the network's outputs
/// @param warnings sentences about phases that show no motion
public record PreparedClips(
        List<String> classes, List<PreparedClip> clips, List<Skipped> skipped, List<String> warnings) {
    public PreparedClips {
        classes = List.copyOf(classes);
        clips = List.copyOf(clips);
        skipped = List.copyOf(skipped);
        warnings = List.copyOf(warnings);
    }

    /// With further sentences.
    public PreparedClips with(List<String> notes) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(notes);
        return new PreparedClips(classes, clips, skipped, all);
    }

    /// Flow if any clip's images have directions.
    public Channels channels() {
        return clips.stream().flatMap(clip -> clip.planes().stream()).anyMatch(Plane::directed)
                ? Channels.FLOW
                : Channels.PICTURE;
    }

    /// How many have ready images and no frames.
    public int ready() {
        return (int) clips.stream().filter(PreparedClip::ready).count();
    }

    /// Those that take part in a plan; the others count as left out.
    public PreparedClips only(SplitPlan plan) {
        List<Skipped> without = new ArrayList<>(skipped);
        for (PreparedClip clip : clips) {
            if (!plan.takes(clip)) {
                String from = clip.dataset().isEmpty() ? "a clip of no data set" : "the data set " + clip.dataset();
                without.add(new Skipped(clip.clip().value(), from + " takes no part in the split " + plan.text()));
            }
        }
        return new PreparedClips(classes, clips.stream().filter(plan::takes).toList(), without, warnings);
    }

    public Optional<PreparedClip> clip(ClipId id) {
        return clips.stream().filter(c -> c.clip().equals(id)).findFirst();
    }

    /// The clips as a run remembers them.
    public List<RunClip> remembered() {
        return clips.stream()
                .map(clip -> new RunClip(
                        clip.clip().value(),
                        clip.subject().value(),
                        classes.get(clip.label()),
                        hash(clip),
                        clip.content(),
                        clip.dataset(),
                        clip.views()))
                .toList();
    }

    private static String hash(PreparedClip clip) {
        MessageDigest digest = Digests.sha256();
        digest.update(clip.clip().value().getBytes(StandardCharsets.UTF_8));
        for (MotionImage picture : clip.images()) {
            float[] values = picture.raw().values();
            ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
            bytes.asFloatBuffer().put(values);
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
