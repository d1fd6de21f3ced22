package org.dianet.pipeline.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.dianet.model.annotation.Coder;
import org.dianet.model.clip.ClipId;
import org.dianet.model.clip.SubjectId;
import org.dianet.model.edit.CodingRules;
import org.dianet.model.edit.Edit;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Expressions;
import org.dianet.model.project.Project;
import org.dianet.model.study.SessionPlan;
import org.dianet.model.study.SessionPlan.Ordering;
import org.dianet.pipeline.study.PlanRefused.Field;

/// Draws who codes which clips in which order. The same wishes, clips and coders give the same plan.
public final class MakePlan {
    private MakePlan() {}

    /// What the plan should be like.
    ///
    /// @param coders at least one, each once
    /// @param everybody whether every coder codes every clip; otherwise the clips that are not shared are dealt out
    /// @param share part of the clips that every coder codes when the rest is dealt out, 0 to 1
    /// @param training names of clips to practise on, in this order
    public record Wishes(
            List<Coder> coders,
            boolean everybody,
            double share,
            Ordering ordering,
            long seed,
            List<String> training,
            boolean namesHidden) {
        /// @throws PlanRefused if no coder is named, one twice, one who is not a person, or the share is not from 0
        ///     to 1
        public Wishes {
            coders = List.copyOf(coders);
            training = List.copyOf(training);
            if (coders.isEmpty()) {
                throw new PlanRefused(Field.CODERS, "A session plan needs at least one coder.");
            }
            Set<Coder> seen = new HashSet<>();
            for (Coder coder : coders) {
                if (!coder.isPerson()) {
                    throw new PlanRefused(Field.CODERS, coder + " is not a person; the name is reserved.");
                }
                if (!seen.add(coder)) {
                    throw new PlanRefused(Field.CODERS, "The coder " + coder + " is named twice.");
                }
            }
            if (!(share >= 0 && share <= 1)) {
                throw new PlanRefused(Field.SHARE, "The share of clips that all code must be 0 to 100 %.");
            }
        }

        /// People by their names, which have commas or semicolons between them.
        ///
        /// @throws PlanRefused if a name cannot be one
        public static List<Coder> coders(String names) {
            List<Coder> coders = new ArrayList<>();
            for (String name : names.split("[,;]")) {
                if (!name.isBlank()) {
                    try {
                        coders.add(new Coder(name.strip()));
                    } catch (IllegalArgumentException e) {
                        throw new PlanRefused(Field.CODERS, "“" + name.strip() + "” cannot be the name of a coder.");
                    }
                }
            }
            return coders;
        }

        /// A seed for who has none in mind, short enough to be told to others.
        public static long drawnSeed() {
            return new Random().nextInt(1_000_000);
        }
    }

    /// The edit that puts a newly drawn plan in place of an earlier one. Codings stay.
    ///
    /// @throws PlanRefused as [#of]
    public static Edit edit(Project project, Wishes wishes, Coder by, Instant at) {
        return new Edit.SetStudy(project.study().withPlan(Optional.of(of(project, wishes, by, at))));
    }

    /// The edit that ends the plan. Codings stay.
    ///
    /// @throws IllegalArgumentException if there is none, in a sentence
    public static Edit end(Project project) {
        if (project.study().plan().isEmpty()) {
            throw new IllegalArgumentException("The project has no session plan to end.");
        }
        return new Edit.SetStudy(project.study().withPlan(Optional.empty()));
    }

    /// Clips that can be planned: one of each recording, with frames.
    public static List<Clip> clips(Project project) {
        return project.clips().stream()
                .filter(clip -> clip.media().hasFrames())
                .filter(clip -> !Expressions.isFurther(project, clip))
                .toList();
    }

    /// Clips that can be practised on: those with a complete reference.
    public static List<Clip> references(Project project) {
        return clips(project).stream().filter(clip -> clip.coding().complete()).toList();
    }

    /// @throws PlanRefused if there is nothing to plan, or a training clip has no reference coding
    public static SessionPlan of(Project project, Wishes wishes, Coder by, Instant at) {
        List<ClipId> training = training(project, wishes);
        Set<ClipId> practised = Set.copyOf(training);
        List<Clip> clips = clips(project).stream()
                .filter(clip -> !practised.contains(clip.id()))
                .toList();
        if (clips.isEmpty()) {
            throw training.isEmpty()
                    ? new PlanRefused(Field.CODERS, "The project has no clips with frames to plan.")
                    : new PlanRefused(
                            Field.TRAINING, "No clip is left to code: all clips with frames are training clips.");
        }
        List<ClipId> shared = wishes.everybody()
                ? clips.stream().map(Clip::id).toList()
                : shared(clips, wishes.share(), new Random(wishes.seed()));
        Map<Coder, List<ClipId>> queues = new TreeMap<>();
        for (Coder coder : wishes.coders()) {
            queues.put(coder, new ArrayList<>());
        }
        deal(clips, Set.copyOf(shared), wishes, queues);
        queues.forEach((coder, queue) -> {
            if (wishes.ordering() == Ordering.RANDOM) {
                shuffle(queue, new Random(wishes.seed() ^ 31L * coder.name().hashCode()));
            }
            queue.addAll(0, training);
        });
        return new SessionPlan(
                queues,
                training,
                shared,
                wishes.everybody() ? 1 : wishes.share(),
                wishes.ordering(),
                wishes.seed(),
                wishes.namesHidden(),
                by,
                at);
    }

    private static List<ClipId> training(Project project, Wishes wishes) {
        List<ClipId> training = new ArrayList<>();
        for (String name : wishes.training()) {
            Clip clip = CodingRules.find(project, new ClipId(name));
            if (!clip.coding().complete()) {
                throw new PlanRefused(
                        Field.TRAINING,
                        "The training clip " + name
                                + " has no complete reference: a coding that counts, with onset, apex, offset and emotion.");
            }
            if (!training.contains(clip.id())) {
                training.add(clip.id());
            }
        }
        return training;
    }

    /// The shared part, the same of every subject as far as whole clips allow: a clip of a subject is drawn when it is
    /// the subject's turn, and the subject's turn comes in proportion to its clips.
    private static List<ClipId> shared(List<Clip> clips, double share, Random random) {
        int wanted = (int) Math.ceil(share * clips.size() - 1e-9);
        Map<SubjectId, List<Clip>> bySubject = new TreeMap<>();
        clips.forEach(clip -> bySubject
                .computeIfAbsent(clip.subject(), _ -> new ArrayList<>())
                .add(clip));
        List<Turn> turns = new ArrayList<>();
        for (List<Clip> of : bySubject.values()) {
            shuffle(of, random);
            double start = random.nextDouble();
            for (int i = 0; i < of.size(); i++) {
                turns.add(new Turn((i + start) / of.size(), of.get(i).id()));
            }
        }
        turns.sort((a, b) -> Double.compare(a.at, b.at));
        Set<ClipId> drawn = new HashSet<>();
        turns.subList(0, wanted).forEach(turn -> drawn.add(turn.clip));
        return clips.stream().map(Clip::id).filter(drawn::contains).toList();
    }

    private record Turn(double at, ClipId clip) {}

    /// Shared clips to all; each subject's others by turns.
    private static void deal(List<Clip> clips, Set<ClipId> shared, Wishes wishes, Map<Coder, List<ClipId>> queues) {
        Map<ClipId, Coder> whose = new TreeMap<>();
        if (!wishes.everybody()) {
            Random random = new Random(~wishes.seed());
            List<Clip> rest = new ArrayList<>(
                    clips.stream().filter(clip -> !shared.contains(clip.id())).toList());
            shuffle(rest, random);
            rest.sort((a, b) -> a.subject().compareTo(b.subject()));
            List<Coder> turns = new ArrayList<>(wishes.coders());
            shuffle(turns, random);
            for (int i = 0; i < rest.size(); i++) {
                whose.put(rest.get(i).id(), turns.get(i % turns.size()));
            }
        }
        for (Clip clip : clips) {
            Coder one = whose.get(clip.id());
            Collection<Coder> all = one == null ? wishes.coders() : List.of(one);
            all.forEach(coder ->
                    queues.computeIfAbsent(coder, _ -> new ArrayList<>()).add(clip.id()));
        }
    }

    /// Fisher and Yates, so that the order hangs on nothing but the seed.
    private static <T> void shuffle(List<T> list, Random random) {
        for (int i = list.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T moved = list.get(i);
            list.set(i, list.get(j));
            list.set(j, moved);
        }
    }
}
