package org.dianet.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dianet.model.annotation.ActionUnitNotation;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.Phases;
import org.dianet.model.project.Clip;

/// What is odd about the coding that counts.
final class CodingFindings {
    /// A micro-expression lasts at most half a second in all or 260 ms from onset to apex (Yan et al. 2013).
    private static final double LONGEST_MILLIS = 500;

    private static final double LONGEST_ONSET_MILLIS = 260;

    private CodingFindings() {}

    static List<Finding> of(Clip clip) {
        List<Finding> findings = new ArrayList<>();
        Coding coding = clip.coding();
        if (coding.emotion() == null) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    clip.id(),
                    "emotion",
                    "The clip has no label.",
                    "Label it, or it takes no part in training."));
        }
        List<String> unread = ActionUnitNotation.parse(coding.actionUnits()).unparsed();
        if (!unread.isEmpty()) {
            findings.add(new Finding(
                    Finding.Severity.NOTE,
                    clip.id(),
                    "action units",
                    "No action unit: '" + String.join("', '", unread) + "'.",
                    "It stays as written; correct it if it is a slip."));
        }
        if (clip.media().hasFrames()) {
            Optional<String> problem = coding.marks().problem(clip.frames());
            problem.ifPresent(what -> findings.add(unusable(clip, what)));
            clip.phases().ifPresent(phases -> findings.addAll(durations(clip, phases)));
        }
        return findings;
    }

    private static Finding unusable(Clip clip, String what) {
        boolean absent = what.endsWith("is not marked");
        return new Finding(
                absent ? Finding.Severity.WARNING : Finding.Severity.ERROR,
                clip.id(),
                "phases",
                Character.toUpperCase(what.charAt(0)) + what.substring(1) + ".",
                absent ? "Mark it." : "Correct the mark; the clip takes no part in training until then.");
    }

    private static List<Finding> durations(Clip clip, Phases phases) {
        List<Finding> findings = new ArrayList<>();
        if (phases.onsetLength() == 1) {
            findings.add(still(clip, "onset"));
        }
        if (phases.offsetLength() == 1) {
            findings.add(still(clip, "offset"));
        }
        double whole =
                clip.rate().millis(phases.offset().value() - phases.onset().value());
        double rise = clip.rate().millis(phases.apex().value() - phases.onset().value());
        if (whole > LONGEST_MILLIS) {
            findings.add(tooLong(clip, "The expression lasts", whole, LONGEST_MILLIS));
        }
        if (rise > LONGEST_ONSET_MILLIS) {
            findings.add(tooLong(clip, "The onset phase lasts", rise, LONGEST_ONSET_MILLIS));
        }
        return findings;
    }

    private static Finding still(Clip clip, String phase) {
        return new Finding(
                Finding.Severity.WARNING,
                clip.id(),
                phase + " phase",
                "It is a single frame, which shows no motion.",
                "Check the apex.");
    }

    private static Finding tooLong(Clip clip, String what, double millis, double limit) {
        return new Finding(
                Finding.Severity.WARNING,
                clip.id(),
                "duration",
                String.format(Locale.ROOT, "%s %.0f ms, over the %.0f ms of a micro-expression.", what, millis, limit),
                "Check the marks and the frame rate.");
    }
}
