package org.dianet.model.annotation;

import java.util.List;

/// Who made a coding count, and how. When is the coding's own time.
///
/// @param among the coders whose codings were looked at
public record Resolution(Coder by, Ruling ruling, List<Coder> among) {
    public Resolution {
        among = List.copyOf(among);
    }
}
