package org.dianet.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dianet.synthesis.ClipScript.Storage;
import org.dianet.synthesis.Movement.Activation;

/// Decides from a seed who shows what, when and how strongly.
///
/// @param frames mean length of a clip
/// @param videoEvery every so many clips one is a video; 0 for none
public record SyntheticDatasetSpec(
        int subjects, int clipsPerSubject, long seed, int side, int frames, int videoEvery, PhaseContent phases) {
    /// Of the dataset coder's apexes, one in so many is wrong.
    private static final double WRONG_APEXES = .15;

    private static final double BLINKS = .12;

    /// @throws IllegalArgumentException if a number is out of its range, in words
    public SyntheticDatasetSpec {
        require(subjects >= 1 && subjects <= 500, "the number of subjects must lie in 1..500");
        require(clipsPerSubject >= 1 && clipsPerSubject <= 200, "the clips per subject must lie in 1..200");
        require(side >= 64 && side <= 1024, "the size must lie in 64..1024 pixels");
        require(videoEvery == 0 || side % 2 == 0, "the size must be even if clips are videos");
        require(frames >= 20 && frames <= 400, "the number of frames must lie in 20..400");
    }

    /// Clips whose two phases are alike.
    public SyntheticDatasetSpec(int subjects, int clipsPerSubject, long seed, int side, int frames, int videoEvery) {
        this(subjects, clipsPerSubject, seed, side, frames, videoEvery, PhaseContent.ALIKE);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    public List<ClipScript> scripts() {
        Rng rng = new Rng(seed).child(0xca57);
        List<Emotion> emotions = emotions(rng);
        List<ClipScript> scripts = new ArrayList<>();
        for (int i = 0; i < emotions.size(); i++) {
            int subject = i / clipsPerSubject;
            scripts.add(script(rng.child(i), i, subject, emotions.get(i)));
        }
        return List.copyOf(scripts);
    }

    /// Every class with its share of the clips, at least one where there are clips enough, dealt to the subjects at
    /// random: some never show some classes, as in real sets.
    private List<Emotion> emotions(Rng rng) {
        int total = subjects * clipsPerSubject;
        List<Emotion> all = new ArrayList<>();
        while (phases == PhaseContent.PLANTED && all.size() < total) {
            all.add(all.size() % 2 == 0 ? Emotion.SURPRISE : Emotion.DISGUST);
        }
        for (Emotion emotion : Emotion.values()) {
            int wanted = Math.max(1, (int) Math.round(emotion.share() * total));
            for (int i = 0; i < wanted && emotion != Emotion.OTHERS && all.size() < total; i++) {
                all.add(emotion);
            }
        }
        while (all.size() < total) {
            all.add(Emotion.OTHERS);
        }
        return rng.shuffled(all);
    }

    private ClipScript script(Rng rng, int index, int subject, Emotion emotion) {
        int length = Math.clamp(Math.round(frames * rng.between(.76, 1.24)), 20, 496);
        int onset = rng.between(2, 4);
        int offset = length - 1 - rng.between(2, 4);
        double place = rng.between(.30, .48);
        Phrase phrase = rng.pick(emotion.phrases(phases));
        int apex = onset
                + (int) Math.round((offset - onset) * (place + phrase.tempo().later()));
        Style style = Style.of(new Rng(seed).child(subject));
        Storage storage = videoEvery > 0 && index % videoEvery == videoEvery / 2
                ? Storage.VIDEO
                : subject % 2 == 0 ? Storage.PLAIN_NUMBERS : Storage.PADDED_NUMBERS;
        return new ClipScript(
                String.format(Locale.ROOT, "s%02d_c%02d", subject + 1, index % clipsPerSubject + 1),
                subject,
                emotion.label(),
                String.join(
                        "+",
                        phrase.coded(phases).stream()
                                .map(u -> Integer.toString(u.number()))
                                .toList()),
                length,
                onset,
                apex,
                offset,
                annotated(rng, onset, apex, offset),
                rng.between(2, 2400),
                storage,
                new ClipScript.Take(
                        parts(rng, style, phrase, onset, apex, offset),
                        new HeadMotion(Drift.draw(rng, side), List.of()),
                        blinks(rng, length),
                        Lamp.STEADY,
                        rng.nextLong()));
    }

    private static List<ClipScript.Part> parts(Rng rng, Style style, Phrase phrase, int onset, int apex, int offset) {
        List<Activation> throughout = style.activations(rng, phrase.throughout());
        double rise = rng.between(.7, 1.3) * phrase.tempo().rise();
        double fall = rng.between(.8, 1.6) * phrase.tempo().fall();
        IntensityCurve curve = new IntensityCurve(onset, apex, offset, rise, fall);
        List<ClipScript.Part> parts = new ArrayList<>(List.of(new ClipScript.Part(throughout, curve)));
        if (!phrase.rising().isEmpty()) {
            parts.add(new ClipScript.Part(style.activations(rng, phrase.rising()), curve.beforeApex()));
        }
        if (!phrase.falling().isEmpty()) {
            parts.add(new ClipScript.Part(style.activations(rng, phrase.falling()), curve.afterApex()));
        }
        return parts;
    }

    private static int annotated(Rng rng, int onset, int apex, int offset) {
        boolean wrong = rng.nextDouble() < WRONG_APEXES;
        int slip = rng.between(4, 7) * (rng.nextDouble() < .5 ? -1 : 1);
        return wrong ? Math.clamp(apex + slip, onset + 1, offset - 1) : apex;
    }

    private static List<Blink> blinks(Rng rng, int length) {
        boolean blinks = rng.nextDouble() < BLINKS;
        int takes = rng.between(18, 26);
        int start = rng.between(0, Math.max(1, length - takes / 2));
        return blinks ? List.of(new Blink(start, takes)) : List.of();
    }

    Identity identity(int subject) {
        return Identity.draw(new Rng(seed).child(subject), subject);
    }

    /// What draws the frames of one subject's clips.
    public SyntheticSubject actor(int subject) {
        return new SyntheticSubject(identity(subject), side);
    }
}
