package org.dianet.model.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How names of subjects and clips are read from the paths of recordings. A pattern is text with `{subject}` and
/// `{clip}` in it, each at most once, and `*` for anything; none of them goes beyond a `/`. It is compared with the
/// last parts of a path, as many as the pattern has. Of `{subject}_{clip}` the subject is the shorter part.
public final class NamePattern {
    public static final String SUBJECT = "{subject}";
    public static final String CLIP = "{clip}";
    private static final Pattern TOKEN = Pattern.compile("\\{subject}|\\{clip}|\\*");

    /// Every recording is its own person.
    public static final NamePattern EACH_ITS_OWN = new NamePattern("{clip}");

    /// @param subject who was filmed; the clip's name if the pattern does not say
    /// @param clip name within the subject; the whole path with `_` for `/` if the pattern does not say
    public record Names(String subject, String clip) {}

    private final String text;
    private final int parts;
    private final Pattern regex;

    /// @param text as it was typed
    /// @throws IllegalArgumentException if the pattern says neither subject nor clip, or one of them twice
    public NamePattern(String text) {
        if (!text.contains(SUBJECT) && !text.contains(CLIP)) {
            throw new IllegalArgumentException("the pattern needs {subject} or {clip}, e.g. {subject}/{clip}");
        }
        for (String once : List.of(SUBJECT, CLIP)) {
            if (text.indexOf(once) != text.lastIndexOf(once)) {
                throw new IllegalArgumentException("the pattern has " + once + " twice");
            }
        }
        this.text = text;
        this.parts = text.split("/", -1).length;
        this.regex = regex(text);
    }

    /// As it was typed.
    public String text() {
        return text;
    }

    /// The names in a path; empty if the pattern does not fit.
    ///
    /// @param path parts separated by `/`, without a video's extension
    public Optional<Names> of(String path) {
        Matcher found = regex.matcher(tail(path));
        if (!found.matches()) {
            return Optional.empty();
        }
        String clip = text.contains(CLIP) ? found.group("clip") : path.replace('/', '_');
        String subject = text.contains(SUBJECT) ? found.group("subject") : clip;
        return clip.isBlank() || subject.isBlank()
                ? Optional.empty()
                : Optional.of(new Names(subject.strip(), clip.strip()));
    }

    private String tail(String path) {
        List<String> all = List.of(path.split("/"));
        return String.join("/", all.subList(Math.max(0, all.size() - parts), all.size()));
    }

    private static Pattern regex(String text) {
        StringBuilder regex = new StringBuilder();
        Matcher token = TOKEN.matcher(text);
        int from = 0;
        while (token.find()) {
            regex.append(Pattern.quote(text.substring(from, token.start())));
            regex.append(
                    switch (token.group()) {
                        case SUBJECT -> "(?<subject>[^/]+?)";
                        case CLIP -> "(?<clip>[^/]+?)";
                        default -> "[^/]*";
                    });
            from = token.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(text.substring(from))).toString(),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// A name for each recording that no other has: the clip's name if that is enough, otherwise with the
    /// subject's before it, otherwise with a number after it.
    ///
    /// @param taken names that are in use already
    public static List<String> unique(List<Names> names, Set<String> taken) {
        boolean enough = names.stream().map(Names::clip).distinct().count() == names.size();
        HashSet<String> used = new HashSet<>(taken);
        List<String> unique = new ArrayList<>();
        for (Names each : names) {
            boolean same = each.clip().startsWith(each.subject());
            String wanted = enough || same ? each.clip() : each.subject() + "_" + each.clip();
            String free = wanted;
            for (int n = 2; !used.add(free); n++) {
                free = wanted + "-" + n;
            }
            unique.add(free);
        }
        return unique;
    }

    /// The pattern that fits all paths best: whose subjects look like names of subjects and have several clips.
    public static NamePattern propose(List<String> paths) {
        NamePattern best = EACH_ITS_OWN;
        double most = 0;
        for (String text : List.of(
                "{subject}/{clip}", "{subject}/*/{clip}", "{subject}_{clip}", "{subject}-{clip}", "{subject} {clip}")) {
            NamePattern pattern = new NamePattern(text);
            double score = pattern.score(paths);
            if (score > most) {
                best = pattern;
                most = score;
            }
        }
        return best;
    }

    /// Zero if the pattern does not fit them all.
    private double score(List<String> paths) {
        Map<String, Integer> clips = new LinkedHashMap<>();
        Map<String, String> above = new HashMap<>();
        boolean split = false;
        for (String path : paths) {
            @Nullable Names names = path.split("/").length < parts ? null : of(path).orElse(null);
            if (names == null) {
                return 0;
            }
            clips.merge(names.subject(), 1, Integer::sum);
            String before = path.substring(0, Math.max(0, path.lastIndexOf(tail(path))));
            @Nullable String earlier = above.putIfAbsent(names.subject(), before);
            split |= earlier != null && !earlier.equals(before);
        }
        long named = clips.keySet().stream().filter(NamePattern::isName).count();
        boolean several = clips.size() > 1 && clips.size() < paths.size();
        // A subject's recordings that lie under different folders are more likely sessions of several people.
        return 2.0 * named / clips.size() + (several ? 1 : 0) - (split ? 1.5 : 0);
    }

    private static boolean isName(String subject) {
        return subject.matches("(?i)(s|sub|subj|subject|p|vp|pp|participant|proband|id|person)?[-_ ]?\\d{1,5}");
    }
}
