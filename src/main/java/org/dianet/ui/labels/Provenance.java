package org.dianet.ui.labels;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.Landmark;
import org.dianet.model.project.Clip;
import org.dianet.ui.common.Messages;

/// Who coded a clip, and where that differs from what the data set said.
final class Provenance {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private Provenance() {}

    static List<String> lines(Clip clip, ZoneId zone) {
        Coding counts = clip.coding();
        Optional<Coding> published = clip.codingBy(Coder.DATASET);
        List<String> lines = new ArrayList<>();
        if (clip.codings().isEmpty()) {
            lines.add(Messages.text("labels.uncoded"));
        } else if (counts.coder().equals(Coder.DATASET)) {
            lines.add(Messages.text("labels.by-dataset"));
        } else {
            lines.add(Messages.text("labels.by", counts.coder().name(), time(counts.changed(), zone)));
        }
        published.filter(p -> !p.coder().equals(counts.coder())).ifPresent(p -> lines.addAll(differences(counts, p)));
        return lines;
    }

    private static List<String> differences(Coding counts, Coding published) {
        List<String> lines = new ArrayList<>();
        for (Landmark landmark : Landmark.values()) {
            Optional<FrameNumber> now = counts.marks().get(landmark);
            Optional<FrameNumber> then = published.marks().get(landmark);
            if (!now.equals(then)) {
                String name = Messages.text("landmark." + landmark.name().toLowerCase(Locale.ROOT));
                lines.add(Messages.text("labels.differs", name, shown(now), shown(then)));
            }
        }
        if (!Objects.equals(counts.emotion(), published.emotion())) {
            lines.add(Messages.text(
                    "labels.differs",
                    Messages.text("labels.emotion-word"),
                    shown(Optional.ofNullable(counts.emotion())),
                    shown(Optional.ofNullable(published.emotion()))));
        }
        return lines;
    }

    private static String shown(Optional<?> value) {
        return value.map(Object::toString).orElse(Messages.text("labels.nothing"));
    }

    private static String time(Instant at, ZoneId zone) {
        return at.equals(Instant.EPOCH) ? Messages.text("labels.time-unknown") : TIME.format(at.atZone(zone));
    }
}
