package org.dianet.model.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dianet.model.clip.FrameNumber;

/// The stretches of a recording that are left out of curves, candidates, motion images, training and agreement, in the
/// order of their frames. They may overlap. All clips of one recording have the same ones.
public record Exclusions(List<Exclusion> stretches) {
    public static final Exclusions NONE = new Exclusions(List.of());

    public Exclusions {
        stretches = stretches.stream().distinct().sorted(Exclusion.IN_ORDER).toList();
    }

    public boolean none() {
        return stretches.isEmpty();
    }

    /// The first stretch with a frame in it.
    public Optional<Exclusion> at(FrameNumber frame) {
        return stretches.stream().filter(each -> each.contains(frame)).findFirst();
    }

    /// Whether at least half of the frames from one to another are excluded.
    public boolean coverMost(FrameNumber first, FrameNumber last) {
        if (none()) {
            return false;
        }
        long out = LongStream.rangeClosed(first.value(), last.value())
                .filter(number -> at(new FrameNumber(number)).isPresent())
                .count();
        return 2 * out >= last.value() - first.value() + 1;
    }

    /// With one more stretch. Where the same was said of a part of it, the two become one.
    public Exclusions with(Exclusion more) {
        long first = more.first().value();
        long last = more.last().value();
        List<Exclusion> kept = new ArrayList<>();
        for (Exclusion each : stretches) {
            boolean touches = each.first().value() <= last + 1 && each.last().value() >= first - 1;
            if (touches && each.reason().equals(more.reason()) && each.by().equals(more.by())) {
                first = Math.min(first, each.first().value());
                last = Math.max(last, each.last().value());
            } else {
                kept.add(each);
            }
        }
        kept.add(more.between(first, last));
        return new Exclusions(kept);
    }

    /// With nothing excluded from one frame to another.
    public Exclusions without(FrameNumber first, FrameNumber last) {
        List<Exclusion> kept = new ArrayList<>();
        for (Exclusion each : stretches) {
            if (each.last().value() < first.value() || each.first().value() > last.value()) {
                kept.add(each);
                continue;
            }
            if (each.first().value() < first.value()) {
                kept.add(each.between(each.first().value(), first.value() - 1));
            }
            if (each.last().value() > last.value()) {
                kept.add(each.between(last.value() + 1, each.last().value()));
            }
        }
        return new Exclusions(kept);
    }

    /// All stretches of both.
    Exclusions and(Exclusions other) {
        return new Exclusions(
                Stream.concat(stretches.stream(), other.stretches.stream()).toList());
    }
}
