package org.dianet.synthesis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.ActionUnitTerm;
import org.dianet.model.annotation.ActionUnits;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Intensity;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;

/// An invented coder, who sees what a clip's coding says but for the slips of people: marks a few frames off, now
/// and then another label, a unit overlooked, an apex left out. For pictures and demonstrations of agreement.
public final class SyntheticCoder {
    private static final double FRAMES_OFF = 1.6;
    private static final double OTHER_LABEL = 0.12;
    private static final double UNIT_OVERLOOKED = 0.1;
    private static final double NO_APEX = 0.04;
    private static final List<Intensity> STRENGTHS = List.of(Intensity.values());
    private final Coder coder;
    private final long seed;

    public SyntheticCoder(Coder coder, long seed) {
        this.coder = coder;
        this.seed = seed;
    }

    /// @param labels to slip to
    public Coding code(Clip clip, List<String> labels, Instant time) {
        Rng random = new Rng(seed).child(clip.id().value().hashCode());
        Coding seen = clip.coding();
        Coding coding = Coding.empty(coder)
                .withEmotion(seen.emotion())
                .with(marks(clip, seen, random))
                .with(new ActionUnits(units(seen.actionUnits(), random)))
                .revisedBy(coder, time);
        return seen.emotion() != null && !labels.isEmpty() && random.nextDouble() < OTHER_LABEL
                ? coding.withEmotion(labels.get(random.between(0, labels.size() - 1)))
                : coding;
    }

    private static Marks marks(Clip clip, Coding seen, Rng random) {
        Marks marks = seen.marks();
        int least = 0;
        for (MarkKind markKind : MarkKind.values()) {
            Optional<FrameIndex> index = marks.get(markKind).flatMap(clip.frames()::indexOf);
            if (index.isPresent()) {
                long off = Math.round(FRAMES_OFF * random.bell());
                int place = Math.clamp(
                        index.get().value() + off, least, clip.frames().count() - 1);
                marks = marks.with(markKind, clip.frames().numberAt(new FrameIndex(place)));
                least = place;
            }
        }
        return random.nextDouble() < NO_APEX ? marks.with(MarkKind.APEX, null) : marks;
    }

    private static String units(ActionUnits seen, Rng random) {
        List<String> units = new ArrayList<>();
        for (ActionUnitTerm.Unit unit : ActionUnitNotation.parse(seen).active()) {
            // The strength is the clip's; each coder reads it a step too high or too low at times.
            int step = Math.floorMod(31 * unit.number(), 3) + (int) Math.round(0.7 * random.bell());
            Intensity intensity = STRENGTHS.get(Math.clamp(step, 0, STRENGTHS.size() - 1));
            if (random.nextDouble() >= UNIT_OVERLOOKED) {
                units.add(unit.number() + intensity.name());
            }
        }
        return String.join("+", units);
    }
}
