package org.dianet.model.edit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Exposure;
import org.dianet.model.annotation.FacsUnits;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Adjudication;
import org.dianet.model.project.Clip;
import org.dianet.model.project.CodingRule;
import org.dianet.model.project.Project;
import org.dianet.model.project.Tier;
import org.dianet.model.project.Vocabulary;
import org.jspecify.annotations.Nullable;

/// The allowed changes of a clip and the edit for each, the same for the window and the command line. Pure: one
/// clip, change, coder and time give one edit.
///
/// @param emotions labels on offer; none allows any
/// @param tiers of the project's own
public record CodingRules(List<String> emotions, List<Tier> tiers, CodingRule rule) {

    /// Whether marks must be in order.
    public enum Order {
        /// They must be: all changes were given at once.
        REQUIRED,
        /// They may be out of order for now: marks are set one after another. The window shows a note.
        LATER
    }

    /// What the coder could see when coding.
    ///
    /// @param blind whether others' codings are hidden now
    public record View(Exposure exposure, boolean blind) {
        /// Nobody recorded it, as on a command line.
        public static final View UNKNOWN = new View(Exposure.UNKNOWN, false);
    }

    public CodingRules {
        emotions = List.copyOf(emotions);
        tiers = List.copyOf(tiers);
    }

    public static CodingRules of(Project project) {
        Vocabulary vocabulary = project.vocabulary();
        return new CodingRules(vocabulary.emotions(), vocabulary.tiers(), project.codingRule());
    }

    /// @throws RefusedEdit if the project has no such clip
    public static Clip find(Project project, ClipId id) {
        return project.clip(id)
                .orElseThrow(() -> new RefusedEdit(new Refusal.UnknownClip(
                        id,
                        project.clips().stream().map(clip -> clip.id().value()).toList())));
    }

    /// The coder's own coding after a change.
    ///
    /// @param before the coder's current coding, empty if there is none yet
    /// @param sameStep whether it continues the edit before it, as in a drag, and is one revision with it
    /// @throws RefusedEdit if it may not be said
    public Edit.PutCoding own(
            Clip clip, Coding before, Coding after, View view, Order order, Instant time, boolean sameStep) {
        Coder coder = before.coder();
        checkPerson(coder);
        if (rule == CodingRule.BLIND && view.exposure() == Exposure.BEFORE && !view.blind()) {
            throw new RefusedEdit(new Refusal.NotBlind(clip.id()));
        }
        check(clip, before, after, order);
        boolean begins = clip.codingBy(coder).isEmpty();
        Exposure exposure =
                begins ? view.exposure() : before.origin().exposure().then(view.exposure());
        Coding exposed = after.with(exposure);
        return new Edit.PutCoding(clip.id(), sameStep ? exposed.touchedAt(time) : exposed.revisedBy(coder, time));
    }

    /// A decision about the codings of a clip.
    ///
    /// @throws RefusedEdit if the name is not allowed for decisions
    /// @throws IllegalArgumentException if the decision cannot be, in a sentence
    public Edit.PutCoding decision(Clip clip, Coder by, Instant time, Function<Adjudication, Coding> decide) {
        checkPerson(by);
        return new Edit.PutCoding(clip.id(), decide.apply(new Adjudication(clip, by, time)));
    }

    /// @throws RefusedEdit if the change is not allowed for the clip, for any coder
    public void check(Clip clip, Coding before, Coding after, Order order) {
        if (!after.marks().equals(before.marks())) {
            for (MarkKind kind : MarkKind.values()) {
                after.marks().get(kind).ifPresent(frame -> checkFrame(clip, frame, before.marks(), kind));
            }
            if (order == Order.REQUIRED && after.marks().order().isPresent()) {
                throw new RefusedEdit(new Refusal.MarksOutOfOrder(clip.id(), after.marks()));
            }
        }
        checkEmotion(before.emotion(), after.emotion());
        after.tiers().byTier().forEach((tier, value) -> {
            if (!value.equals(before.tiers().of(tier))) {
                checkTier(tier, value);
            }
        });
        if (!after.actionUnits().equals(before.actionUnits())
                && FacsUnits.problem(after.actionUnits()).isPresent()) {
            throw new RefusedEdit(new Refusal.UnreadableUnits(after.actionUnits()));
        }
    }

    private static void checkPerson(Coder coder) {
        if (!coder.isPerson()) {
            throw new RefusedEdit(new Refusal.ReservedName(coder));
        }
    }

    private void checkEmotion(@Nullable String before, @Nullable String after) {
        if (after != null && !Objects.equals(before, after) && !emotions.isEmpty() && !emotions.contains(after)) {
            throw new RefusedEdit(new Refusal.UnknownEmotion(after, emotions));
        }
    }

    private void checkTier(String name, String value) {
        Tier tier = tiers.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedEdit(new Refusal.UnknownTier(
                        name, tiers.stream().map(Tier::name).toList())));
        if (tier.problem(value).isPresent()) {
            throw new RefusedEdit(new Refusal.BadTierValue(tier, value));
        }
    }

    private static void checkFrame(Clip clip, FrameNumber frame, Marks before, MarkKind kind) {
        FrameNumbers frames = clip.frames();
        if (frame.equals(before.get(kind).orElse(null)) || frames.indexOf(frame).isPresent()) {
            return;
        }
        throw new RefusedEdit(
                frames.runs().isEmpty()
                        ? new Refusal.NoFrames(clip.id())
                        : new Refusal.UnknownFrame(clip.id(), frame, frames.nearest(frame)));
    }
}
