package org.dianet.pipeline.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.ClipTimes;
import org.dianet.model.project.EventSpan;
import org.jspecify.annotations.Nullable;

/// Which events of a file are about one expression of the recording.
///
/// - Each stretch of an expression is one. Two of the same frames that do not contradict each other are one.
/// - What the file says of a clip by name is about that clip's.
/// - A mark belongs to the expression around it, otherwise to the nearest that lacks such a mark. Marks that are left
///   over are taken in the order of time: a further expression begins where a mark cannot follow the one before.
/// - Action units belong to the expression they overlap most, otherwise to the nearest. Without any expression, those
///   that are at most half a second apart are one.
/// - What else was said belongs to the expression around it or the nearest.
final class EventSplit {
    private final List<String> problems;
    private final List<CodedStretch> found = new ArrayList<>();

    private EventSplit(List<String> problems) {
        this.problems = problems;
    }

    /// The expressions, in the order of time.
    static List<CodedStretch> of(List<EventPart> parts, List<String> problems) {
        EventSplit split = new EventSplit(problems);
        parts.stream().filter(EventPart::closed).forEach(split::stretch);
        List<EventPart> inTime =
                parts.stream().sorted(Comparator.comparingInt(EventPart::from)).toList();
        boolean stretches = !split.found.isEmpty();
        inTime.stream().filter(EventSplit::isMark).forEach(part -> split.mark(part, stretches));
        boolean expressions = !split.found.isEmpty();
        inTime.stream().filter(EventSplit::isUnits).forEach(part -> split.units(part, expressions));
        inTime.stream()
                .filter(part -> !part.closed() && !isMark(part) && !isUnits(part))
                .forEach(split::rest);
        split.found.sort(Comparator.comparingInt(each -> each.first().orElse(Integer.MAX_VALUE)));
        return split.found;
    }

    private static boolean isMark(EventPart part) {
        return part.meaning().markKind() != null;
    }

    private static boolean isUnits(EventPart part) {
        return !isMark(part)
                && !part.meaning().stretch()
                && !part.meaning().units().isEmpty();
    }

    private CodedStretch begun() {
        CodedStretch more = new CodedStretch(problems);
        found.add(more);
        return more;
    }

    private void stretch(EventPart part) {
        found.stream()
                .filter(each -> !each.isOther(part))
                .findFirst()
                .orElseGet(this::begun)
                .add(part);
    }

    private void mark(EventPart part, boolean stretches) {
        MarkKind kind = java.util.Objects.requireNonNull(part.meaning().markKind());
        Predicate<CodedStretch> free = each -> !each.marked(kind, part.from());
        if (!part.clipName().isEmpty()) {
            named(part).orElseGet(this::begun).add(part);
            return;
        }
        Optional<CodedStretch> owner =
                stretches ? nearest(part, free).or(() -> around(part)) : following(kind, part.from());
        owner.orElseGet(this::begun).add(part);
    }

    /// One more mark of a kind inside an expression is not another expression; the first counts, of offsets the last.
    private Optional<CodedStretch> around(EventPart part) {
        Optional<CodedStretch> around = found.stream()
                .filter(each -> each.overlap(part.from(), part.from()) > 0)
                .findFirst();
        around.ifPresent(_ -> problems.add(part.event().where() + ": one more "
                + EafTiers.of(java.util.Objects.requireNonNull(part.meaning().markKind()))
                + " inside the expression, which has one; "
                + (part.meaning().markKind() == MarkKind.OFFSET ? "the last counts" : "the first counts")));
        return around;
    }

    /// Without stretches: the last expression, if a mark of this kind can follow what it has.
    private Optional<CodedStretch> following(MarkKind kind, int frame) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        CodedStretch last = found.getLast();
        @Nullable MarkKind before = last.lastMarked();
        return !last.marked(kind, frame) && (before == null || before.compareTo(kind) <= 0)
                ? Optional.of(last)
                : Optional.empty();
    }

    private void units(EventPart part, boolean expressions) {
        if (!part.clipName().isEmpty()) {
            named(part).orElseGet(this::begun).add(part);
            return;
        }
        Optional<CodedStretch> most = found.stream()
                .filter(each -> each.overlap(part.from(), part.to()) > 0)
                .max(Comparator.comparingInt(each -> each.overlap(part.from(), part.to())));
        most.or(() -> nearest(part, each -> expressions || near(each, part)))
                .orElseGet(this::begun)
                .add(part);
    }

    /// Whether action units may belong to what was coded at another time: the longest micro-expression lies between.
    private static boolean near(CodedStretch stretch, EventPart part) {
        if (part.from() <= stretch.last().orElse(0)) {
            return true;
        }
        Optional<ClipTimes> times = ClipTimes.of(part.frames().clip());
        FrameIndex last = new FrameIndex(stretch.last().orElse(0));
        return times.isEmpty()
                || times.get().between(last, new FrameIndex(part.from())) <= EventSpan.LONGEST_MICRO_MILLIS;
    }

    /// A label at a moment is another expression where the nearest has a label.
    private void rest(EventPart part) {
        boolean label = part.meaning().stretch();
        Optional<CodedStretch> owner =
                part.clipName().isEmpty() ? nearest(part, each -> !label || !each.hasEmotion()) : named(part);
        owner.orElseGet(this::begun).add(part);
    }

    private Optional<CodedStretch> named(EventPart part) {
        return found.stream()
                .filter(each -> each.name().equals(part.clipName()))
                .findFirst();
    }

    private Optional<CodedStretch> nearest(EventPart part, Predicate<CodedStretch> allowed) {
        return found.stream()
                .filter(allowed)
                .min(Comparator.comparingInt(each -> each.distance(part.from(), part.to())));
    }
}
