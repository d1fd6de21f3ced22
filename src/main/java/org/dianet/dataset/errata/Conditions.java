package org.dianet.dataset.errata;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.MarkKind;
import org.dianet.model.project.Clip;

/// The condition of a clip while an error is uncorrected: `apex=1143` the published value, `apex=` none,
/// `outside=offset` it is not a frame of the clip, `disorder` the marks are out of order.
record Conditions(List<String> all) {
    Conditions {
        all = List.copyOf(all);
    }

    static Conditions of(String text) {
        return new Conditions(text.isEmpty() ? List.of() : Arrays.asList(text.split(";")));
    }

    boolean hold(Clip clip) {
        return all.stream().allMatch(condition -> holds(condition, clip));
    }

    private static boolean holds(String condition, Clip clip) {
        Coding coding = clip.coding();
        if (condition.equals("disorder")) {
            return coding.marks().order().isPresent();
        }
        int equals = condition.indexOf('=');
        String field = condition.substring(0, equals);
        String value = condition.substring(equals + 1);
        if (field.equals("outside")) {
            Optional<FrameNumber> mark = coding.marks().get(mark(value));
            return mark.isPresent() && clip.frames().indexOf(mark.get()).isEmpty();
        }
        return field.equals("emotion")
                ? value.equals(Objects.requireNonNullElse(coding.emotion(), ""))
                : value.equals(coding.marks()
                        .get(mark(field))
                        .map(FrameNumber::toString)
                        .orElse(""));
    }

    private static MarkKind mark(String name) {
        return MarkKind.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
