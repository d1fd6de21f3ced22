package org.dianet.pipeline.coding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.annotation.TierValues;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.clip.FrameTimes;
import org.dianet.model.clip.Media;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Exclusion;
import org.dianet.model.project.Exclusions;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.model.project.Protocol;
import org.dianet.model.project.Tier;
import org.dianet.model.project.Vocabulary;

/// Studies as laboratories code them: videos and folders of images of even, odd, varying and unknown rates, several
/// events in each recording, by two coders who differ by a few frames, and stretches that are left out.
final class RandomStudy {
    static final Coder ADA = new Coder("Ada");
    static final Coder BEN = new Coder("Ben");
    private static final int FRAMES = 2_000;
    private static final double[] RATES = {23.976, 25, 29.97, 30, 59.94, 60, 90, 119.88, 200, 240};
    private static final List<String> EMOTIONS = List.of("happiness", "disgust", "fear & \"more\"");
    private static final List<Tier> TIERS = List.of(
            new Tier("gaze", Tier.Kind.LIST, List.of("away", "towards|at 100 %", "None")),
            new Tier("valence felt", Tier.Kind.NUMBER, List.of()),
            new Tier("context", Tier.Kind.TEXT, List.of()));
    private final Random random;

    RandomStudy(long seed) {
        this.random = new Random(seed);
    }

    Project project() {
        List<Clip> clips = new ArrayList<>();
        for (int r = 0; r < 12; r++) {
            Clip first = recording(r);
            Exclusions excluded = exclusions(first);
            int events = 1 + random.nextInt(4);
            int slot = FRAMES / events;
            for (int e = 0; e < events; e++) {
                Clip clip = e == 0 ? first : Expressions.called(new ClipId(first.id() + "-e" + (e + 1)), first);
                clips.add(event(clip, e * slot, slot).with(excluded));
            }
        }
        return new Project("study", clips, new Vocabulary(EMOTIONS, TIERS), Protocol.identity("all", List.of()));
    }

    private Clip recording(int r) {
        boolean video = r % 2 == 0;
        FrameRate rate = new FrameRate(RATES[random.nextInt(RATES.length)]);
        Optional<FrameTimes> times = Optional.of(FrameTimes.constant(rate));
        if (r % 5 == 2) {
            List<Double> stamps = new ArrayList<>();
            double at = 0;
            for (int i = 0; i < FRAMES; i++) {
                stamps.add(at);
                at += rate.millis(1) * (0.5 + random.nextDouble());
            }
            times = Optional.of(new FrameTimes(rate, stamps));
        } else if (r % 6 == 5) {
            times = Optional.empty();
        }
        long begin = video ? 0 : random.nextInt(6_000);
        FrameNumbers frames = video || random.nextBoolean()
                ? new FrameNumbers(List.of(new FrameNumbers.Run(begin, begin + FRAMES - 1)))
                : new FrameNumbers(List.of(
                        new FrameNumbers.Run(begin, begin + 700),
                        new FrameNumbers.Run(begin + 703, begin + FRAMES + 1)));
        String name = (video ? "take " : "s/folder é ") + r;
        return new Clip(
                new ClipId("rec" + r),
                new SubjectId("s" + r % 3),
                "",
                video ? new Media.VideoFile("videos/" + name + ".mp4") : new Media.ImageFolder(name),
                frames,
                times,
                Exclusions.NONE,
                List.of(),
                List.of(),
                null);
    }

    private Exclusions exclusions(Clip clip) {
        List<Exclusion> stretches = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int from = random.nextInt(FRAMES - 100);
            stretches.add(new Exclusion(
                    clip.frames().numberAt(new FrameIndex(from)),
                    clip.frames().numberAt(new FrameIndex(from + random.nextInt(80))),
                    random.nextBoolean() ? "blink" : "turned head, speech",
                    random.nextBoolean() ? ADA : BEN,
                    time()));
        }
        return new Exclusions(stretches);
    }

    /// An event that both may have seen, within its part of the recording.
    private Clip event(Clip clip, int from, int slot) {
        int onset = from + 5 + random.nextInt(slot / 2);
        int apex = onset + 6 + random.nextInt(slot / 8);
        int offset = apex + 6 + random.nextInt(slot / 8);
        String emotion = EMOTIONS.get(random.nextInt(EMOTIONS.size()));
        Clip coded = clip.with(coding(ADA, clip, onset, apex, offset, emotion));
        return random.nextInt(4) == 0
                ? coded
                : coded.with(coding(
                        BEN,
                        clip,
                        onset - random.nextInt(4),
                        apex + random.nextInt(5) - 2,
                        offset + random.nextInt(4),
                        EMOTIONS.get(random.nextInt(EMOTIONS.size()))));
    }

    private Coding coding(Coder coder, Clip clip, int onset, int apex, int offset, String emotion) {
        FrameNumbers frames = clip.frames();
        return Coding.empty(coder)
                .with(Marks.of(
                        frames.numberAt(new FrameIndex(onset)).value(),
                        frames.numberAt(new FrameIndex(apex)).value(),
                        frames.numberAt(new FrameIndex(offset)).value()))
                .withEmotion(emotion)
                .with(new ActionUnits(random.nextBoolean() ? "4+L7B" : ""))
                .with(tiers(onset))
                .withNote(random.nextInt(3) == 0 ? "one, \"two\"\tthree\nfour & <five>" : "")
                .revisedBy(coder, time());
    }

    /// Something on all tiers, on some or on none.
    private static TierValues tiers(int onset) {
        TierValues values = TierValues.NONE;
        values = onset % 2 == 0
                ? values
                : values.with("gaze", TIERS.getFirst().values().get(onset % 3));
        values = onset % 5 == 0 ? values : values.with("valence felt", onset % 3 == 0 ? "-" + onset + ".25" : "0");
        return onset % 7 < 4 ? values : values.with("context", "=looks, \"at\" | <Bo> & 'x'");
    }

    private Instant time() {
        return Instant.ofEpochMilli(1_760_000_000_000L + random.nextInt(1_000_000));
    }

    /// The recordings alone: one clip each, in which nobody coded anything.
    static Project bare(Project project) {
        List<Clip> clips = new ArrayList<>();
        for (Clip clip : project.clips()) {
            if (Expressions.number(clip.id()) == 1) {
                Clip without = clip.with(Exclusions.NONE);
                for (Coding coding : clip.codings()) {
                    without = without.without(coding.coder());
                }
                clips.add(without);
            }
        }
        return project.withClips(clips);
    }

    static Map<ClipId, Clip> byId(Project project) {
        Map<ClipId, Clip> clips = new HashMap<>();
        project.clips().forEach(clip -> clips.put(clip.id(), clip));
        return clips;
    }

    /// What each coder marked, said and left out of which recording, without times at which that was done and names of
    /// clips.
    static List<String> said(Project project) {
        List<String> lines = new ArrayList<>();
        for (Clip clip : project.clips()) {
            String media = clip.media().shownPath();
            for (Coding coding : clip.codings()) {
                lines.add(media + " " + coding.coder() + " " + coding.marks() + " " + coding.emotion() + " "
                        + coding.actionUnits().notation() + " " + coding.tiers().byTier() + " " + coding.note());
            }
            for (Exclusion each : clip.excluded().stretches()) {
                String line = media + " " + each.first() + "-" + each.last() + " " + each.reason() + " " + each.by();
                if (!lines.contains(line)) {
                    lines.add(line);
                }
            }
        }
        return lines.stream().sorted().toList();
    }
}
