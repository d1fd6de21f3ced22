package org.dianet.pipeline.doctor;

import java.util.List;
import org.dianet.dataset.errata.Assignments;
import org.dianet.model.Words;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.finding.Advice;
import org.dianet.model.finding.Caption;
import org.dianet.model.finding.FoundProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.project.FindingKey;
import org.dianet.wording.FindingWording;
import org.jspecify.annotations.Nullable;

/// Something in a project that a person should look at. [FindingText] has the words.
///
/// @param clip the clip concerned, or `null` if it is the whole project
/// @param problem what was found
/// @param matter what distinguishes it from other findings of its kind in the clip, whatever the wording; empty
///     if nothing does
/// @param proposals what would mend it, to choose one from; none where only a person can
/// @param evidence frames that show it, side by side
public record Finding(
        Kind kind,
        Severity severity,
        @Nullable ClipId clip,
        FoundProblem problem,
        String matter,
        List<Proposal> proposals,
        List<Evidence> evidence) {
    public Finding {
        proposals = List.copyOf(proposals);
        evidence = List.copyOf(evidence);
    }

    Finding(Kind kind, Severity severity, @Nullable ClipId clip, FoundProblem problem) {
        this(kind, severity, clip, problem, "", List.of(), List.of());
    }

    /// The same as another matter.
    Finding about(String newMatter) {
        return new Finding(kind, severity, clip, problem, newMatter, proposals, evidence);
    }

    Finding with(List<Proposal> newProposals, List<Evidence> newEvidence) {
        return new Finding(kind, severity, clip, problem, matter, newProposals, newEvidence);
    }

    /// The subject of a decision about it.
    public FindingKey findingKey() {
        return new FindingKey(kind.specName(), clip, matter, FindingWording.what(problem));
    }

    /// The action that would correct it.
    ///
    /// @param source who proposed it; empty if it follows from the project itself
    public record Proposal(Remedy remedy, String source, Fix fix) {
        /// The same without the deed.
        public Advice advice() {
            return new Advice(remedy, source);
        }

        /// Other values in the coding that counts.
        static Proposal values(ClipId clip, Assignments values, Remedy.Reason reason, String source) {
            return new Proposal(new Remedy.Values(values.values(), reason), source, new Fix.SetValues(clip, values));
        }
    }

    /// One frame that shows it.
    public record Evidence(ClipId clip, FrameNumber frame, Caption caption) {}

    /// The kind of problem, which the Doctor's filter uses.
    public enum Kind {
        /// The clip's folder or file is missing or unreadable.
        MEDIA,
        MISSING_FRAMES,
        DAMAGED_FRAMES,
        /// Frames of another width or height.
        FRAME_SIZE,
        EXTRA_FRAMES,
        /// Images that use fewer bits than they have.
        BIT_DEPTH,
        /// Times that are not what a constant rate would give, or not those of the file.
        FRAME_RATE,
        /// Numbers were missing between the clip's frames already when it was imported.
        GAP,
        /// A mark is not set.
        ABSENT_MARK,
        /// A mark lies on a frame that does not exist.
        MARK_OUTSIDE,
        MARK_ORDER,
        /// Two marks on one frame.
        EQUAL_MARKS,
        DURATION,
        /// The apex is far from where the clip moves most.
        APEX_FAR,
        /// The same bytes as another clip.
        DUPLICATE,
        NO_LABEL,
        UNKNOWN_LABEL,
        /// A rare label that is written almost as a common one.
        SIMILAR_LABEL,
        ACTION_UNITS,
        /// A folder of frames that no clip uses.
        UNUSED_FOLDER,
        ERRATUM,
        /// Classes or subjects are too few.
        CLASSES;

        public String specName() {
            return Words.of(this);
        }
    }

    /// How much it matters.
    public enum Severity {
        /// The clip cannot be used until it is mended.
        ERROR,
        /// It can be used, but the result may not be the intended one.
        WARNING,
        /// Good to know.
        NOTE
    }
}
