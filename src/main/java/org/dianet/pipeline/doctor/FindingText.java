package org.dianet.pipeline.doctor;

import java.util.Locale;
import org.dianet.model.clip.ClipId;
import org.dianet.wording.FindingWording;

/// The words for a finding.
///
/// @param where field, file or frame concerned
/// @param what was found
/// @param action what to do about it
public record FindingText(String where, String what, String action) {

    public static FindingText of(Finding finding) {
        return new FindingText(
                FindingWording.where(finding.problem()),
                FindingWording.what(finding.problem()),
                FindingWording.action(
                        finding.problem(),
                        finding.proposals().stream()
                                .map(Finding.Proposal::advice)
                                .toList()));
    }

    /// What the frame is.
    public static String caption(Finding.Evidence evidence) {
        return FindingWording.caption(evidence.caption(), evidence.clip(), evidence.frame());
    }

    /// The whole finding in a line.
    public static String line(Finding finding) {
        FindingText text = of(finding);
        ClipId clip = finding.clip();
        return finding.severity().name().toLowerCase(Locale.ROOT) + ": " + (clip == null ? "project" : clip.value())
                + ", " + text.where + ": " + text.what + " " + text.action;
    }
}
