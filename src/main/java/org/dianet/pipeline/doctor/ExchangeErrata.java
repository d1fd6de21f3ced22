package org.dianet.pipeline.doctor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dianet.dataset.errata.Assignments;
import org.dianet.model.Words;
import org.dianet.model.annotation.Coder;
import org.dianet.model.annotation.Coding;
import org.dianet.model.finding.ErratumProblem;
import org.dianet.model.finding.Remedy;
import org.dianet.model.project.Clip;
import org.dianet.model.project.Correction;
import org.dianet.model.project.Decision;
import org.dianet.model.project.FieldChange;
import org.dianet.model.project.Project;
import org.dianet.pipeline.doctor.Finding.Kind;
import org.dianet.pipeline.doctor.Finding.Proposal;
import org.dianet.pipeline.doctor.Finding.Severity;
import org.dianet.storage.ErrataStore;
import org.dianet.storage.StorageException;

/// Hands accepted corrections on to another laboratory, and turns another's into findings.
public final class ExchangeErrata {
    private final ErrataStore store;

    public ExchangeErrata(ErrataStore store) {
        this.store = store;
    }

    /// Writes the corrections that were accepted and still stand, and what people corrected in codings of the data set
    /// that could not be used.
    ///
    /// @return how many values there are
    public int export(Project project, Path file) throws StorageException {
        List<Correction> corrections = corrections(project);
        store.write(file, corrections);
        return corrections.size();
    }

    static List<Correction> corrections(Project project) {
        Map<String, Correction> found = new LinkedHashMap<>();
        for (Decision decision : project.decisions()) {
            Optional<Clip> clip =
                    Optional.ofNullable(decision.findingKey().clip()).flatMap(project::clip);
            if (clip.isPresent() && decision.outcome() == Decision.Outcome.ACCEPTED) {
                String source = decision.source().isEmpty() ? "coder " + decision.coder() : decision.source();
                for (FieldChange change : decision.changes()) {
                    add(found, clip.get(), change, source, decision.findingKey().what());
                }
            }
        }
        project.clips().forEach(clip -> byHand(clip).forEach(c -> found.putIfAbsent(key(c), c)));
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Correction> found, Clip clip, FieldChange change, String source, String what) {
        if (Objects.equals(FieldChanges.value(clip.coding(), change.field()), change.after())) {
            Correction correction = correction(clip, change, source, what);
            found.put(key(correction), correction);
        }
    }

    private static List<Correction> byHand(Clip clip) {
        Optional<Coding> published = clip.codingBy(Coder.DATASET);
        Coding now = clip.coding();
        if (published.isEmpty()
                || now.coder().equals(Coder.DATASET)
                || now.coder().equals(DecideFinding.ERRATA)
                || clip.frames().runs().isEmpty()) {
            return List.of();
        }
        Optional<String> problem = published.get().marks().problem(clip.frames());
        if (problem.isEmpty() || now.marks().problem(clip.frames()).isPresent()) {
            return List.of();
        }
        String what = Words.capital(problem.get()) + ".";
        return FieldChanges.between(published.get(), published.get().with(now.marks())).stream()
                .map(change -> correction(clip, change, "coder " + now.author(), what))
                .toList();
    }

    private static Correction correction(Clip clip, FieldChange change, String source, String what) {
        return new Correction(clip.dataset(), clip.subject().value(), clip.id().value(), change, source, what);
    }

    private static String key(Correction correction) {
        return correction.clip() + "\n" + correction.change().field();
    }

    /// What a file of corrections says about this project.
    public List<Finding> findings(Project project, Path file) throws StorageException {
        Map<String, Clip> clips = project.clips().stream()
                .collect(Collectors.toMap(
                        clip -> place(
                                clip.dataset(),
                                clip.subject().value(),
                                clip.id().value()),
                        Function.identity()));
        Map<Clip, List<Correction>> concerned = new LinkedHashMap<>();
        List<Correction> strangers = new ArrayList<>();
        for (Correction correction : store.read(file)) {
            Clip clip = clips.get(place(correction.dataset(), correction.subject(), correction.clip()));
            if (clip == null) {
                strangers.add(correction);
            } else {
                concerned.computeIfAbsent(clip, _ -> new ArrayList<>()).add(correction);
            }
        }
        List<Finding> findings = new ArrayList<>();
        concerned.forEach((clip, corrections) -> findings.addAll(about(clip, corrections)));
        if (!strangers.isEmpty()) {
            findings.add(unknown(strangers, file));
        }
        return findings;
    }

    private static String place(String dataset, String subject, String clip) {
        return (dataset + "\n" + subject + "\n" + clip).toLowerCase(Locale.ROOT);
    }

    private static List<Finding> about(Clip clip, List<Correction> corrections) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        Map<String, String> present = new TreeMap<>();
        for (Correction correction : corrections) {
            FieldChange change = correction.change();
            String now = FieldChanges.value(clip.coding(), change.field());
            if (Objects.equals(now, change.before())) {
                values.computeIfAbsent(correction.source(), _ -> new TreeMap<>())
                        .put(change.field(), Objects.requireNonNullElse(change.after(), ""));
                present.put(change.field(), Objects.requireNonNullElse(now, ""));
            } else if (!Objects.equals(now, change.after())) {
                findings.add(new Finding(
                                Kind.ERRATUM,
                                Severity.NOTE,
                                clip.id(),
                                new ErratumProblem.OtherCorrection(
                                        change, correction.source(), Optional.ofNullable(now)))
                        .about("file " + change + ", here " + now)
                        .with(List.of(), EvidenceFrames.marked(clip)));
            }
        }
        if (!values.isEmpty()) {
            findings.addFirst(proposing(clip, values, present));
        }
        return findings;
    }

    private static Finding proposing(
            Clip clip, Map<String, Map<String, String>> bySource, Map<String, String> present) {
        List<Proposal> proposals = new ArrayList<>();
        bySource.forEach((source, values) -> {
            proposals.add(Proposal.values(clip.id(), new Assignments(values), Remedy.Reason.GIVEN, source));
        });
        String old = present.entrySet().stream()
                .map(entry -> entry.getKey() + " " + (entry.getValue().isEmpty() ? "none" : entry.getValue()))
                .collect(Collectors.joining(", "));
        return new Finding(
                Kind.ERRATUM,
                MarkFindings.severity(clip, Severity.WARNING),
                clip.id(),
                new ErratumProblem.OtherValues(present),
                "file " + old,
                proposals,
                EvidenceFrames.of(clip, proposals));
    }

    private static Finding unknown(List<Correction> strangers, Path file) {
        List<String> names =
                strangers.stream().map(Correction::clip).distinct().sorted().toList();
        String name = String.valueOf(file.getFileName());
        return new Finding(
                        Kind.ERRATUM,
                        Severity.NOTE,
                        null,
                        new ErratumProblem.UnknownClips(name, strangers.size(), names))
                .about("file " + name);
    }
}
