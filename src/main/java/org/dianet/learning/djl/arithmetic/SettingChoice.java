package org.dianet.learning.djl.arithmetic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The setting that is kept, with the reason.
///
/// @param reason a clause
record SettingChoice(Setting setting, String reason) {
    /// Times of two runs on a busy machine differ; a gain below this is none.
    private static final double CLEARLY_FASTER = 0.8;

    /// The fastest that is right. The first is kept unless another is clearly faster.
    ///
    /// @param tried in order of preference
    /// @return empty if none is right
    static Optional<SettingChoice> of(List<Setting> tried) {
        List<Setting> right = tried.stream().filter(Setting::right).toList();
        if (right.isEmpty()) {
            return Optional.empty();
        }
        Setting best = right.getFirst();
        for (Setting other : right) {
            if (other.seconds() < CLEARLY_FASTER * best.seconds()) {
                best = other;
            }
        }
        return Optional.of(new SettingChoice(best, reason(best, tried)));
    }

    private static String reason(Setting best, List<Setting> tried) {
        List<String> wrong = tried.stream()
                .filter(setting -> !setting.right())
                .map(Setting::name)
                .toList();
        if (!wrong.isEmpty()) {
            return "the fastest that is right; " + String.join(", ", wrong)
                    + (wrong.size() == 1 ? " is not right" : " are not right");
        }
        Setting first = tried.getFirst();
        return best.equals(first)
                ? (tried.size() == 1 ? "the only one there is, and right" : "right, and none is clearly faster")
                : String.format(
                        Locale.ROOT,
                        "right, and needs %.0f %% of the time of %s",
                        100 * best.seconds() / first.seconds(),
                        first.name());
    }
}
