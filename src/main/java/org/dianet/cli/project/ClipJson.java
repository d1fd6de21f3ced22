package org.dianet.cli.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.model.annotation.Coding;
import org.dianet.model.annotation.Marks;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.FrameRate;
import org.dianet.model.project.Clip;
import org.jspecify.annotations.Nullable;

/// A clip as scripts see it: original frame numbers of the coding that counts, null where absent. The coder of a
/// decided coding is who decided.
final class ClipJson {
    private ClipJson() {}

    static Map<String, @Nullable Object> of(Clip clip) {
        Coding coding = clip.coding();
        Marks marks = coding.marks();
        List<FrameNumbers.Run> runs = clip.frames().runs();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", clip.id().value());
        json.put("subject", clip.subject().value());
        json.put("media", clip.media().shownPath());
        json.put("fps", clip.rate().map(FrameRate::perSecond).orElse(null));
        json.put("firstFrame", runs.isEmpty() ? null : runs.getFirst().first());
        json.put("lastFrame", runs.isEmpty() ? null : runs.getLast().last());
        json.put("onset", value(marks.onset()));
        json.put("apex", value(marks.apex()));
        json.put("offset", value(marks.offset()));
        json.put("emotion", coding.emotion());
        String units = coding.actionUnits().notation();
        json.put("actionUnits", units.isEmpty() ? null : units);
        json.put("tiers", coding.tiers().byTier());
        json.put("state", coding.state().name().toLowerCase(Locale.ROOT));
        json.put("coder", clip.codings().isEmpty() ? null : coding.author().name());
        json.put("coders", clip.codings().stream().map(c -> c.coder().name()).toList());
        json.put(
                "excluded",
                clip.excluded().stretches().stream()
                        .map(each -> List.of(each.first().value(), each.last().value(), each.reason()))
                        .toList());
        json.put("conflicts", clip.openConflicts().size());
        return json;
    }

    /// The same on one line for people.
    static String line(Clip clip) {
        Map<String, @Nullable Object> json = of(clip);
        return String.format(
                Locale.ROOT,
                "%-24s %-8s %-8s %8s %8s %8s  %-12s %-12s %s",
                json.get("id"),
                json.get("subject"),
                json.get("state"),
                shown(json.get("onset")),
                shown(json.get("apex")),
                shown(json.get("offset")),
                shown(json.get("emotion")),
                shown(json.get("actionUnits")),
                shown(json.get("coder")));
    }

    static String header() {
        return String.format(
                Locale.ROOT,
                "%-24s %-8s %-8s %8s %8s %8s  %-12s %-12s %s",
                "clip",
                "subject",
                "state",
                "onset",
                "apex",
                "offset",
                "emotion",
                "units",
                "coder");
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static @Nullable Long value(@Nullable FrameNumber number) {
        return number == null ? null : number.value();
    }
}
