package org.dianet.model.annotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a coding comes from.
///
/// @param basis whose coding it started from; `null` if it started empty, as it must for agreement to mean anything
/// @param resolution who made it count; `null` for a coder's own coding
/// @param earlier when the same coder's coding had been changed before, the latest last: a coding whose time is
/// among them is superseded by this one, any other has diverged from it
/// @param exposure what the coder had been shown of others' codings
public record Provenance(
        @Nullable Coder basis, @Nullable Resolution resolution, List<Instant> earlier, Exposure exposure) {
    public static final Provenance NEW = new Provenance(null, null, List.of(), Exposure.UNKNOWN);
    /// States older than this many changes count as diverged, so nothing is lost by forgetting.
    private static final int KEPT = 64;

    public Provenance {
        earlier = List.copyOf(earlier.subList(Math.max(0, earlier.size() - KEPT), earlier.size()));
    }

    Provenance after(Instant change) {
        if (change.equals(Instant.EPOCH)) {
            return this;
        }
        List<Instant> more = new ArrayList<>(earlier);
        more.add(change);
        return new Provenance(basis, resolution, more, exposure);
    }

    /// The same with nothing said about earlier states.
    public Provenance alone() {
        return new Provenance(basis, resolution, List.of(), exposure);
    }

    Provenance with(Exposure seen) {
        return new Provenance(basis, resolution, earlier, seen);
    }

    Provenance named(Coder from, Coder to) {
        Coder start = from.equals(basis) ? to : basis;
        return new Provenance(start, resolution == null ? null : resolution.named(from, to), earlier, exposure);
    }

    Provenance from(Coder other) {
        return new Provenance(other, resolution, earlier, exposure);
    }
}
