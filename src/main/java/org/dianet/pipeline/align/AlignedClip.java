package org.dianet.pipeline.align;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dianet.face.Alignment;
import org.dianet.face.Stabilisation;
import org.dianet.imaging.Frame;
import org.dianet.imaging.HeadDrift;
import org.dianet.imaging.Point;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.video.FrameReader;
import org.dianet.video.MediaException;
import org.dianet.video.MediaInfo;
import org.dianet.video.MediaOpener;

/// One clip's alignment, and an opener that gives its frames aligned, so that whatever works on frames works on
/// aligned ones.
public final class AlignedClip implements MediaOpener {
    private final MediaOpener opener;
    private final Alignment alignment;
    private final Optional<HeadDrift> drift;
    private final Optional<FrameAligner> aligner;

    AlignedClip(MediaOpener opener, Alignment alignment, Optional<HeadDrift> drift) {
        this.opener = opener;
        this.alignment = alignment;
        this.drift = drift;
        this.aligner = alignment.target().map(target -> new FrameAligner(target, drift));
    }

    /// One frame of the clip, aligned; the frame itself where frames pass unchanged. Safe to use from several threads.
    ///
    /// @param index of the frame in the clip
    public Frame align(FrameIndex index, Frame frame) {
        return aligner.map(a -> a.apply(index, frame)).orElse(frame);
    }

    public Alignment alignment() {
        return alignment;
    }

    public Stabilisation stabilisation() {
        return drift.isPresent() ? Stabilisation.RIGID : Stabilisation.OFF;
    }

    /// What was done to the clip, for people.
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>(List.of(alignment.sentence()));
        drift.ifPresent(d -> sentences.add(String.format(
                Locale.ROOT, "head drift of up to %.2f aligned pixels removed (stabilisation rigid)", farthest(d))));
        return sentences;
    }

    /// What was done to the clip, for the record of a run.
    public Map<String, Object> record() {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("alignment", alignment.name());
        record.put("frame", alignment.frame().value());
        alignment.target().ifPresent(target -> {
            record.put("interOcular", target.framing().interOcular());
            record.put("margin", target.framing().margin());
            record.put("angleDegrees", Math.toDegrees(target.transform().angle()));
            record.put("scale", target.transform().scale());
        });
        record.put("stabilisation", stabilisation().name().toLowerCase(Locale.ROOT));
        drift.ifPresent(d -> record.put("largestDrift", farthest(d)));
        return record;
    }

    private double farthest(HeadDrift moved) {
        return alignment
                .target()
                .map(target -> target.framing().side() / 2.0)
                .map(middle -> moved.farthest(new Point(middle, middle)))
                .orElse(0.0);
    }

    @Override
    public FrameReader open(Path root, Media media, FrameNumbers frames) throws MediaException {
        FrameReader reader = opener.open(root, media, frames);
        return aligner.<FrameReader>map(a -> new AlignedFrames(reader, a)).orElse(reader);
    }

    @Override
    public Frame image(Path file) throws MediaException {
        return opener.image(file);
    }

    @Override
    public MediaInfo probe(Path root, Media media) throws MediaException {
        return opener.probe(root, media);
    }
}
