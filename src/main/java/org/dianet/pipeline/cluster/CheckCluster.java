package org.dianet.pipeline.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dianet.cluster.Answer;
import org.dianet.cluster.ClusterException;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.LoginNode;
import org.dianet.cluster.Programs;
import org.dianet.cluster.Slurm;
import org.dianet.cluster.SlurmRefusal;

/// Tries whether a cluster can be reached and has what a profile asks for.
public final class CheckCluster {
    private final Programs programs;

    public CheckCluster(Programs programs) {
        this.programs = programs;
    }

    /// @param found what is there, in sentences
    /// @param missing what is missing, in sentences; empty if folds can be submitted
    public record Checked(List<String> found, List<String> missing) {
        public Checked {
            found = List.copyOf(found);
            missing = List.copyOf(missing);
        }
    }

    public Checked check(ClusterProfile profile) throws InterruptedException {
        List<String> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        LoginNode node = LoginNode.of(profile, programs);
        try {
            Answer version = node.slurm(Slurm.VERSION);
            if (!version.ok()) {
                return new Checked(found, List.of(SlurmRefusal.sentence(version, profile)));
            }
            found.add("Slurm on " + profile.place() + ": " + String.join(" ", version.lines()) + ".");
            Answer partitions = node.slurm(Slurm.PARTITIONS);
            if (partitions.ok()) {
                checkPartition(profile, Slurm.partitions(partitions), found, missing);
            } else {
                missing.add(SlurmRefusal.sentence(partitions, profile));
            }
            if (missing.isEmpty()) {
                Answer trial = node.slurm(Slurm.trial(profile));
                if (!trial.ok()) {
                    missing.add(SlurmRefusal.sentence(trial, profile));
                }
            }
            Optional<String> unwritable = node.unwritable();
            unwritable.ifPresent(missing::add);
            if (unwritable.isEmpty() && !profile.folder().isEmpty()) {
                found.add("Bundles can be put into " + profile.folder() + ".");
            }
            if (!profile.program().isEmpty() && !node.has(profile.program())) {
                missing.add("There is no program " + profile.program() + " on " + profile.place()
                        + "; put an image of this program there, or correct the path.");
            }
        } catch (ClusterException e) {
            missing.add(String.valueOf(e.getMessage()));
        }
        return new Checked(found, missing);
    }

    private static void checkPartition(
            ClusterProfile profile, List<Slurm.Partition> all, List<String> found, List<String> missing) {
        String names = all.stream().map(Slurm.Partition::name).distinct().collect(Collectors.joining(", "));
        List<Slurm.Partition> asked = all.stream()
                .filter(one -> profile.partition().isEmpty()
                        || List.of(profile.partition().split(",")).contains(one.name()))
                .toList();
        if (asked.isEmpty()) {
            missing.add("There is no partition '" + profile.partition() + "'; there are: " + names + ".");
            return;
        }
        found.add("Partitions: " + names + ".");
        if (!profile.gpu().isEmpty() && asked.stream().noneMatch(Slurm.Partition::hasGpu)) {
            missing.add("No node of the partition has a graphics card; choose another partition, or ask for none.");
        }
        checkTime(profile, asked, missing);
    }

    /// Slurm may take a job that is longer than its partition allows, and never start it.
    private static void checkTime(ClusterProfile profile, List<Slurm.Partition> asked, List<String> missing) {
        Optional<Duration> wanted = Slurm.duration(profile.time());
        boolean fits = wanted.isEmpty()
                || asked.stream()
                        .anyMatch(one -> one.limit()
                                .filter(limit -> limit.compareTo(wanted.get()) < 0)
                                .isEmpty());
        if (!fits) {
            String most = asked.stream()
                    .flatMap(one -> one.limit().stream())
                    .max(Comparator.naturalOrder())
                    .map(limit -> String.format(
                            Locale.ROOT,
                            "%02d:%02d:%02d",
                            limit.toHours(),
                            limit.toMinutesPart(),
                            limit.toSecondsPart()))
                    .orElseThrow();
            missing.add("The partition does not allow a time of " + profile.time() + "; ask for at most " + most + ".");
        }
    }
}
