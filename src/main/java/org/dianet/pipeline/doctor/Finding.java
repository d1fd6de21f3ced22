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
        MEDIA(About.FILES),
        MISSING_FRAMES(About.FILES),
        DAMAGED_FRAMES(About.FILES),
        /// Frames of another width or height.
        FRAME_SIZE(About.FILES),
        EXTRA_FRAMES(About.FILES),
        /// Images that use fewer bits than they have.
        BIT_DEPTH(About.FILES),
        /// Times that are not what a constant rate would give, or not those of the file.
        FRAME_RATE(About.FILES),
        /// Numbers were missing between the clip's frames already when it was imported.
        GAP(About.FILES),
        /// A mark is not set.
        ABSENT_MARK(About.CODINGS),
        /// A mark lies on a frame that does not exist.
        MARK_OUTSIDE(About.CODINGS),
        MARK_ORDER(About.CODINGS),
        /// Two marks on one frame.
        EQUAL_MARKS(About.CODINGS),
        DURATION(About.CODINGS),
        /// The onset is far from where the movement begins.
        ONSET_FAR(About.MOTION),
        /// The apex is far from where the clip moves most.
        APEX_FAR(About.MOTION),
        /// The offset is far from where the movement ends.
        OFFSET_FAR(About.MOTION),
        /// The same bytes as another clip.
        DUPLICATE(About.FILES),
        NO_LABEL(About.CODINGS),
        UNKNOWN_LABEL(About.CODINGS),
        /// A rare label that is written almost as a common one.
        SIMILAR_LABEL(About.CODINGS),
        ACTION_UNITS(About.CODINGS),
        /// A folder of frames that no clip uses.
        UNUSED_FOLDER(About.FILES),
        ERRATUM(About.CODINGS),
        /// Classes or subjects are too few.
        CLASSES(About.CODINGS);

        private final About about;

        Kind(About about) {
            this.about = about;
        }

        public About about() {
            return about;
        }

        public String specName() {
            return Words.of(this);
        }
    }

    /// What findings of a kind depend on, and what they therefore tell.
    public enum About {
        FILES,
        /// What somebody coded, which changes with every edit.
        CODINGS,
        /// Where the clip moves.
        MOTION
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
