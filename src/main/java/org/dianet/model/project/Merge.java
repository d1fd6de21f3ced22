package org.dianet.model.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dianet.model.annotation.Coding;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.Media;
import org.dianet.model.study.Pairing;
import org.dianet.model.study.SessionPlan;
import org.dianet.model.study.Study;
import org.dianet.model.study.SubjectFacts;
import org.dianet.model.study.View;
import org.jspecify.annotations.Nullable;

/// Two copies of a project as one, by coder and without loss. Merging in either order gives the same, save for the
/// project's name, which stays.
///
/// @param conflicts clips with codings that one coder changed on both sides and nobody has decided about
/// @param remarks sentences about other differences than codings, and which side was used
public record Merge(Project project, List<ClipId> conflicts, List<String> remarks) {
    public Merge {
        conflicts = List.copyOf(conflicts);
        remarks = List.copyOf(remarks);
    }

    public static Merge of(Project here, Project there) {
        List<String> remarks = new ArrayList<>();
        Map<ClipId, Clip> other = new HashMap<>();
        there.clips().forEach(clip -> other.put(clip.id(), clip));
        List<Clip> clips = new ArrayList<>();
        for (Clip clip : ordered(here.clips(), there.clips(), Clip::id, Comparator.comparing(Clip::id))) {
            Clip a = here.clip(clip.id()).orElse(clip);
            Clip b = other.getOrDefault(clip.id(), clip);
            clips.add(merged(a, b, remarks));
        }
        Vocabulary vocabulary = new Vocabulary(
                words(here.vocabulary().emotions(), there.vocabulary().emotions()),
                tiers(here.vocabulary(), there.vocabulary(), remarks));
        Protocol protocol = larger(here.protocol(), there.protocol());
        if (!here.protocol().equals(there.protocol())) {
            remarks.add("The classes differ: " + protocol.title() + " with "
                    + protocol.classOfLabel().size() + " labels was taken.");
        }
        Project project = new Project(
                here.name(),
                clips,
                vocabulary,
                protocol,
                protocols(here, there, remarks),
                ordered(here.sheets(), there.sheets(), Function.identity(), Comparator.comparing(Object::toString)),
                decisions(here, there),
                stricter(here, there, remarks),
                study(here, there, clips, remarks));
        List<ClipId> conflicts = clips.stream()
                .filter(clip -> !clip.openConflicts().isEmpty())
                .map(Clip::id)
                .toList();
        return new Merge(project, conflicts, remarks);
    }

    private static List<String> words(List<String> a, List<String> b) {
        return ordered(a, b, Function.identity(), Comparator.naturalOrder());
    }

    /// The tiers of both. One that both have keeps the values of both; if it is of two kinds, the one that takes any
    /// text goes before the list, and the list before the number, so that what was said stays what it is.
    private static List<Tier> tiers(Vocabulary here, Vocabulary there, List<String> remarks) {
        List<Tier> tiers = new ArrayList<>();
        for (Tier tier : ordered(here.tiers(), there.tiers(), Tier::name, Comparator.comparing(Tier::name))) {
            Tier a = here.tier(tier.name()).orElse(tier);
            Tier b = there.tier(tier.name()).orElse(tier);
            if (a.kind() != b.kind()) {
                remarks.add("The tier " + a.name() + " is of two kinds; "
                        + (wider(a) > wider(b) ? a : b).kind().name().toLowerCase(Locale.ROOT) + " was taken.");
                tiers.add(wider(a) > wider(b) ? a : b);
            } else {
                tiers.add(a.with(words(a.values(), b.values())));
            }
        }
        return tiers;
    }

    private static int wider(Tier tier) {
        return switch (tier.kind()) {
            case TEXT -> 2;
            case LIST -> 1;
            case NUMBER -> 0;
        };
    }

    private static Clip merged(Clip a, Clip b, List<String> remarks) {
        CodingMerge codings = CodingMerge.of(a, b);
        boolean same = bare(a).equals(bare(b));
        boolean takesFirst = same || order(a, b) <= 0;
        Clip first = takesFirst ? a : b;
        if (!same) {
            remarks.add("Clip " + a.id() + ": subject, frames or path differ; "
                    + first.media().shownPath() + " was taken.");
        }
        Clip other = takesFirst ? b : a;
        @Nullable Coding truth = first.truth() == null ? other.truth() : first.truth();
        return new Clip(
                first.id(),
                first.subject(),
                first.dataset(),
                first.media(),
                first.frames(),
                first.times(),
                a.excluded().and(b.excluded()),
                codings.codings(),
                codings.conflicts(),
                truth);
    }

    private static Clip bare(Clip clip) {
        return new Clip(
                clip.id(),
                clip.subject(),
                clip.dataset(),
                clip.media(),
                clip.frames(),
                clip.times(),
                Exclusions.NONE,
                List.of(),
                List.of(),
                null);
    }

    /// Paths that travel with the project go first, then more frames, then the text of it all.
    private static int order(Clip a, Clip b) {
        return Comparator.comparing((Clip clip) -> absolute(clip.media()))
                .thenComparing(clip -> -clip.frames().count())
                .thenComparing(clip -> bare(clip).toString())
                .compare(a, b);
    }

    private static boolean absolute(Media media) {
        String path = media.shownPath();
        return path.startsWith("/") || path.contains(":");
    }

    private static Protocol larger(Protocol a, Protocol b) {
        return Comparator.comparing((Protocol p) -> p.classOfLabel().size())
                                .thenComparing(Merge::text)
                                .compare(a, b)
                        >= 0
                ? a
                : b;
    }

    private static String text(Protocol protocol) {
        return protocol.title()
                + protocol.classes()
                + new TreeMap<>(protocol.classOfLabel())
                + new TreeMap<>(protocol.leftOut())
                + new TreeMap<>(protocol.excluded());
    }

    private static List<Protocol> protocols(Project here, Project there, List<String> remarks) {
        Map<String, Protocol> byTitle = new HashMap<>();
        for (Project project : List.of(here, there)) {
            for (Protocol protocol : project.ownProtocols()) {
                Protocol present = byTitle.putIfAbsent(protocol.title(), protocol);
                if (present != null && !present.equals(protocol)) {
                    byTitle.put(protocol.title(), larger(present, protocol));
                    remarks.add("The protocol " + protocol.title() + " differs: the one with more labels was taken.");
                }
            }
        }
        return ordered(
                        here.ownProtocols().stream().map(Protocol::title).toList(),
                        there.ownProtocols().stream().map(Protocol::title).toList(),
                        Function.identity(),
                        Comparator.naturalOrder())
                .stream()
                .map(byTitle::get)
                .toList();
    }

    private static CodingRule stricter(Project here, Project there, List<String> remarks) {
        if (here.codingRule() == there.codingRule()) {
            return here.codingRule();
        }
        remarks.add("One copy requires blind coding; this now applies to both.");
        return CodingRule.BLIND;
    }

    /// The plan that was made last, and what either copy knows of the subjects.
    private static Study study(Project here, Project there, List<Clip> clips, List<String> remarks) {
        Comparator<SessionPlan> later = Comparator.comparing(SessionPlan::at).thenComparing(SessionPlan::toString);
        Optional<SessionPlan> plan = Stream.of(here, there)
                .flatMap(project -> project.study().plan().stream())
                .max(later);
        if (!here.study().plan().equals(there.study().plan())) {
            remarks.add("The session plans differ; the one made last was taken.");
        }
        SubjectFacts ours = here.study().subjects();
        SubjectFacts theirs = there.study().subjects();
        boolean first = ours.toString().compareTo(theirs.toString()) <= 0;
        SubjectFacts both = first ? ours.and(theirs) : theirs.and(ours);
        if (!both.equals(theirs.and(ours)) || !both.equals(ours.and(theirs))) {
            remarks.add("Both copies say different things of a subject; one of them was taken.");
        }
        return new Study(plan, both, pairings(here, there, clips, remarks), views(here, there, remarks));
    }

    /// The pair of each recording that was set last, whichever of its clips it names.
    private static List<Pairing> pairings(Project here, Project there, List<Clip> clips, List<String> remarks) {
        Comparator<Pairing> later = Comparator.comparing(Pairing::at).thenComparing(Pairing::toString);
        Map<ClipId, Media> media = new HashMap<>();
        clips.forEach(clip -> media.put(clip.id(), clip.media()));
        Map<Object, Pairing> latest = new HashMap<>();
        for (Project project : List.of(here, there)) {
            for (Pairing pairing : project.study().pairings()) {
                Media of = media.get(pairing.clip());
                Object recording = of == null ? pairing.clip() : of;
                Pairing known = latest.get(recording);
                if (known != null && !known.equals(pairing)) {
                    remarks.add("Clip " + pairing.clip() + " is paired differently; the pair set last was taken.");
                }
                latest.merge(recording, pairing, (a, b) -> later.compare(a, b) >= 0 ? a : b);
            }
        }
        return latest.values().stream()
                .sorted(Comparator.comparing(Pairing::clip))
                .toList();
    }

    /// The view of each clip and name that was linked last.
    private static List<View> views(Project here, Project there, List<String> remarks) {
        Comparator<View> later = Comparator.comparing(View::at).thenComparing(View::toString);
        Map<List<Object>, View> latest = new HashMap<>();
        for (Project project : List.of(here, there)) {
            for (View view : project.study().views()) {
                View known = latest.get(List.of(view.clip(), view.name()));
                if (known != null && !known.source().equals(view.source())) {
                    remarks.add("The view " + view.name() + " of clip " + view.clip()
                            + " differs; the one linked last was taken.");
                }
                latest.merge(List.of(view.clip(), view.name()), view, (a, b) -> later.compare(a, b) >= 0 ? a : b);
            }
        }
        return latest.values().stream()
                .sorted(Comparator.comparing(View::clip).thenComparing(View::name))
                .toList();
    }

    /// The later decision about each concern.
    private static List<Decision> decisions(Project here, Project there) {
        Map<FindingKey, Decision> latest = new HashMap<>();
        Comparator<Decision> later = Comparator.comparing(Decision::at).thenComparing(Decision::toString);
        for (Project project : List.of(here, there)) {
            for (Decision decision : project.decisions()) {
                latest.merge(decision.findingKey(), decision, (a, b) -> later.compare(a, b) >= 0 ? a : b);
            }
        }
        return List.copyOf(latest.values());
    }

    /// The items of both lists, each once: those that follow each other in both keep their order, and what only one
    /// list has stands where it stood there.
    private static <T, K> List<T> ordered(List<T> a, List<T> b, Function<T, K> key, Comparator<T> order) {
        Set<K> inA = new LinkedHashSet<>(a.stream().map(key).toList());
        Set<K> inB = new LinkedHashSet<>(b.stream().map(key).toList());
        List<T> result = new ArrayList<>();
        Set<K> done = new LinkedHashSet<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && done.contains(key.apply(a.get(i)))) {
                i++;
            } else if (j < b.size() && done.contains(key.apply(b.get(j)))) {
                j++;
            } else {
                boolean fromA = j >= b.size() || (i < a.size() && first(a.get(i), b.get(j), key, order, inA, inB));
                T next = fromA ? a.get(i) : b.get(j);
                result.add(next);
                done.add(key.apply(next));
            }
        }
        return result;
    }

    /// Whether the head of one list goes before the head of the other.
    private static <T, K> boolean first(T a, T b, Function<T, K> key, Comparator<T> order, Set<K> inA, Set<K> inB) {
        boolean aLater = inB.contains(key.apply(a));
        boolean bLater = inA.contains(key.apply(b));
        return aLater == bLater ? order.compare(a, b) <= 0 : bLater;
    }
}
