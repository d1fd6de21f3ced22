package org.dianet.pipeline.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.dianet.model.Digests;
import org.dianet.model.clip.ClipId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Project;

/// What a project says of the clips that a run rests on: their classes, subjects, files, frames, marks, exclusions and
/// views. As long as it says the same, no image has to be made to know that the clips are the same. What is in the
/// files is not looked at.
public final class ClipBasis {
    private ClipBasis() {}

    /// SHA-256 of it.
    public static String of(Project project) {
        MessageDigest digest = Digests.sha256();
        add(digest, PrepareSamples.protocol(project).classes());
        Map<ClipId, String> classes = PrepareSamples.classes(project);
        for (Clip clip : PrepareSamples.usable(project)) {
            add(
                    digest,
                    List.of(
                            clip.id(),
                            clip.subject(),
                            clip.dataset(),
                            classes.getOrDefault(clip.id(), ""),
                            clip.media(),
                            clip.frames(),
                            clip.times(),
                            clip.coding().marks(),
                            clip.excluded()));
        }
        add(digest, List.of(project.study().views(), project.study().subjects()));
        if (!project.study().views().isEmpty()) {
            project.clips().forEach(clip -> add(digest, List.of(clip.id(), clip.media(), clip.frames(), clip.times())));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, List<?> values) {
        digest.update(String.valueOf(values).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }
}
