package org.dianet.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of two lists is newer, by their names: `list_v2` before `list_v1`, `coding-20190701` before
/// `coding-20140508`.
final class Editions {
    private static final Pattern VERSION = Pattern.compile(
            "(?:(?<![a-z])(?:v|ver|vers|version|rev)[ ._-]*|v(?=\\d{1,3}$))(\\d{1,4}(?:\\.\\d{1,4})?)(?!\\d)");
    private static final Pattern DATE = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-_.]?(\\d{2})[-_.]?(\\d{2})(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    /// `label-2.0`.
    private static final Pattern POINT = Pattern.compile("(?<=[-_ ])(\\d{1,2}\\.\\d{1,2})$");
    private static final Pattern UPDATED = Pattern.compile("updated|final|corrected|(?<![a-z])(neu|new)|修订|更新");
    private static final Pattern OLD =
            Pattern.compile("(?<![a-z])(?:old|older|backup|bak|outdated|obsolete|previous|draft|alt)(?![a-z])|旧|备份");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");

    private Editions() {}

    /// Above 0 if the first is newer, below 0 if the second is, 0 if their names do not show it. Next to
    /// `list_v2` a plain `list`
    /// is the older one, next to `list_old` the newer.
    static int newer(String first, String second) {
        String one = withoutEnding(first);
        String other = withoutEnding(second);
        for (Pattern pattern : List.of(VERSION, DATE, YEAR, POINT)) {
            Optional<List<Long>> a = numbers(pattern, one);
            Optional<List<Long>> b = numbers(pattern, other);
            if (a.isPresent() && b.isPresent() && !a.get().equals(b.get())) {
                return compare(a.get(), b.get());
            }
        }
        if (!stem(one).equals(stem(other))) {
            return 0;
        }
        int old = Boolean.compare(OLD.matcher(other).find(), OLD.matcher(one).find());
        int further = Boolean.compare(further(one), further(other));
        return old != 0
                ? old
                : further != 0
                        ? further
                        : Long.compare(
                                UPDATED.matcher(one).results().count(),
                                UPDATED.matcher(other).results().count());
    }

    /// Whether a name tells of a version next to which one without a number is the first.
    private static boolean further(String name) {
        return numbers(VERSION, name).filter(version -> version.getFirst() > 1).isPresent();
    }

    private static String withoutEnding(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("\\.(xlsx|xls|csv)$", "");
    }

    /// The name without numbers, signs and words for an edition.
    private static String stem(String name) {
        String bare = VERSION.matcher(name).replaceAll("");
        bare = OLD.matcher(UPDATED.matcher(bare).replaceAll("")).replaceAll("");
        return bare.replaceAll("[^\\p{L}]", "");
    }

    private static Optional<List<Long>> numbers(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        List<Long> last = new ArrayList<>();
        while (matcher.find()) {
            last.clear();
            for (int group = 1; group <= matcher.groupCount(); group++) {
                last.addAll(all(NUMBER, matcher.group(group)));
            }
        }
        return last.isEmpty() ? Optional.empty() : Optional.of(last);
    }

    private static List<Long> all(Pattern pattern, String name) {
        return pattern.matcher(name)
                .results()
                .map(found -> Long.parseLong(found.group()))
                .toList();
    }

    private static int compare(List<Long> a, List<Long> b) {
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            long one = i < a.size() ? a.get(i) : -1;
            long other = i < b.size() ? b.get(i) : -1;
            if (one != other) {
                return Long.compare(one, other);
            }
        }
        return 0;
    }
}
