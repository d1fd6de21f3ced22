package org.dianet.cli.training.cluster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dianet.cli.common.Adapters;
import org.dianet.cli.common.Console;
import org.dianet.cli.common.WorkCommand;
import org.dianet.cluster.ClusterException;
import org.dianet.cluster.ClusterProfile;
import org.dianet.cluster.RealPrograms;
import org.dianet.pipeline.cluster.CheckCluster;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The user's clusters.
@Command(
        name = "profile",
        description = {
            "List, change, test or delete the clusters you use. They are in your settings, without any password.",
            "NAME with options makes or changes a profile; an option with '' sets the cluster's own choice."
        })
public final class ClusterProfileCommand extends WorkCommand {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Name of the profile; all are listed without one.")
    private @Nullable String name;

    @Option(
            names = "--host",
            description = "Login node for ssh, such as ann@login.example.org; '' if Slurm is on this machine.")
    private @Nullable String host;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Absolute folder on the cluster for bundles; its nodes must see it.")
    private @Nullable String folder;

    @Option(names = "--partition", paramLabel = "P", description = "Partition.")
    private @Nullable String partition;

    @Option(names = "--account", paramLabel = "A", description = "Account that pays.")
    private @Nullable String account;

    @Option(names = "--memory", paramLabel = "M", description = "Memory of a fold, such as 8G.")
    private @Nullable String memory;

    @Option(names = "--time", paramLabel = "T", description = "Time of a fold, such as 02:00:00.")
    private @Nullable String time;

    @Option(names = "--gpu", paramLabel = "N", description = "Graphics cards of a fold, such as 1 or a100:1.")
    private @Nullable String gpu;

    @Option(names = "--at-once", paramLabel = "N", description = "How many folds run at a time (default: 20).")
    private @Nullable Integer atOnce;

    @Option(
            names = "--program",
            paramLabel = "PATH",
            description = "The dianet of an image on the cluster, absolute, for runs that the window sends there.")
    private @Nullable String program;

    @Option(names = "--test", description = "Try whether the cluster can be reached and has what the profile asks for.")
    private boolean test;

    @Option(names = "--delete", description = "Delete the profile.")
    private boolean delete;

    @Override
    protected void work(Console console) throws Exception {
        Map<String, ClusterProfile> all = new TreeMap<>(Adapters.clusters().load());
        boolean changed = Stream.of(host, folder, partition, account, memory, time, gpu, atOnce, program)
                .anyMatch(value -> value != null);
        if (name == null) {
            if (changed || test || delete) {
                throw wrongUsage("Name the profile.");
            }
            if (all.isEmpty()) {
                console.print("There are no profiles. 'dianet cluster profile NAME --host … --folder …' makes one.");
            }
            all.forEach((known, profile) -> console.print(line(known, profile)));
            console.json(Map.of("profiles", List.copyOf(all.keySet())));
            return;
        }
        if (changed) {
            all.put(name, changed(Optional.ofNullable(all.get(name)).orElse(ClusterProfile.HERE)));
            Adapters.clusters().save(all);
        }
        ClusterProfile profile = ProfileOption.named(name);
        if (delete) {
            all.remove(name);
            Adapters.clusters().save(all);
            console.print("Profile " + name + " is deleted.");
            console.json(Map.of("deleted", name));
            return;
        }
        console.print(line(name, profile));
        if (test) {
            test(console, profile);
        } else {
            console.json(Map.of("profile", name));
        }
    }

    private void test(Console console, ClusterProfile profile) throws ClusterException, InterruptedException {
        CheckCluster.Checked checked = new CheckCluster(new RealPrograms(console::checkCancelled)).check(profile);
        checked.found().forEach(console::print);
        if (!checked.missing().isEmpty()) {
            throw new ClusterException(String.join(" ", checked.missing()));
        }
        console.print("The cluster can be used.");
        console.json(Map.of("found", checked.found()));
    }

    private ClusterProfile changed(ClusterProfile before) {
        return new ClusterProfile(
                or(host, before.host()),
                or(folder, before.folder()),
                or(partition, before.partition()),
                or(account, before.account()),
                or(memory, before.memory()),
                or(time, before.time()),
                or(gpu, before.gpu()),
                atOnce == null ? before.atOnce() : atOnce,
                or(program, before.program()));
    }

    private static String or(@Nullable String value, String before) {
        return value == null ? before : value;
    }

    private static String line(String name, ClusterProfile profile) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("host", profile.place());
        values.put("folder", profile.folder());
        values.put("partition", profile.partition());
        values.put("account", profile.account());
        values.put("memory", profile.memory());
        values.put("time", profile.time());
        values.put("gpu", profile.gpu());
        values.put("at once", Integer.toString(profile.atOnce()));
        values.put("program", profile.program());
        return name + ": "
                + values.entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
