package org.dianet.pipeline.cluster;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.dianet.BoundedProcess;
import org.dianet.cluster.Answer;
import org.dianet.cluster.ClusterException;
import org.dianet.cluster.Programs;
import org.dianet.cluster.RealPrograms;
import org.dianet.storage.Folders;
import org.opentest4j.TestAbortedException;

/// A real Slurm with one node on this machine, which ends with the test. All of its files and its key are
/// in one folder; nothing of the system is touched.
final class OneNodeSlurm implements AutoCloseable {
    private static final List<String> DAEMONS = List.of("munged", "slurmctld", "slurmd");
    private static final List<String> COMMANDS = List.of("sbatch", "squeue", "scancel", "scontrol", "sinfo");
    private static final List<String> PLACES = List.of("/usr/sbin", "/usr/bin", "/sbin", "/bin", "/usr/local/bin");
    private static final int KEY = 1024;
    private static final long PATIENCE_MILLIS = 20_000;

    private final Path root;
    private final List<Process> daemons = new ArrayList<>();
    private final Programs programs = new RealPrograms(() -> {});

    private OneNodeSlurm(Path root) {
        this.root = root;
    }

    /// Why it cannot be started here, in a sentence; empty if it can.
    static Optional<String> missing() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.of("Slurm runs on Linux only.");
        }
        if (!System.getProperty("user.name", "").equals("root")) {
            return Optional.of("Slurm's daemons need root here, as in a container.");
        }
        List<String> absent = Stream.concat(DAEMONS.stream(), COMMANDS.stream())
                .filter(name -> PLACES.stream().noneMatch(place -> Files.isExecutable(Path.of(place, name))))
                .toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of("There is no " + String.join(", ", absent)
                        + "; apt-get install slurmctld slurmd slurm-client munge.");
    }

    /// @param root an empty folder, without spaces in its path
    static OneNodeSlurm start(Path root) throws IOException, InterruptedException {
        OneNodeSlurm slurm = new OneNodeSlurm(root);
        try {
            slurm.configure();
            slurm.daemon(
                    "munged",
                    "--foreground",
                    "--key-file=" + root.resolve("munge.key"),
                    "--socket=" + root.resolve("munge.socket"),
                    "--pid-file=" + root.resolve("munged.pid"),
                    "--log-file=" + root.resolve("munged.log"),
                    "--seed-file=" + root.resolve("munged.seed"),
                    "--num-threads=2");
            slurm.until("munge answers", () -> Files.exists(root.resolve("munge.socket")));
            slurm.daemon("slurmctld", "-D");
            slurm.daemon("slurmd", "-D");
            slurm.until("the node is idle", () -> slurm.says("idle", "sinfo", "-h", "-o", "%T"));
            return slurm;
        } catch (AssertionError e) {
            slurm.close();
            // Where daemons may not do what they need to, as in some sandboxes, there is nothing to test.
            throw new TestAbortedException("Slurm is installed but does not start here: " + e.getMessage(), e);
        } catch (IOException | InterruptedException | RuntimeException e) {
            slurm.close();
            throw e;
        }
    }

    private static String host() throws IOException {
        return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip().replaceFirst("\\..*", "");
    }

    private void configure() throws IOException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        byte[] key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        Path file = Files.write(root.resolve("munge.key"), key);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        for (String folder : List.of("state", "spool")) {
            Files.createDirectory(root.resolve(folder));
        }
        try (ServerSocket control = new ServerSocket(0);
                ServerSocket node = new ServerSocket(0)) {
            Files.writeString(root.resolve("slurm.conf"), """
                    ClusterName=test
                    SlurmctldHost=HOST(127.0.0.1)
                    SlurmUser=root
                    SlurmdUser=root
                    AuthType=auth/munge
                    AuthInfo=socket=ROOT/munge.socket
                    CredType=cred/munge
                    SlurmctldPort=CONTROL
                    SlurmdPort=NODE
                    SlurmctldPidFile=ROOT/slurmctld.pid
                    SlurmdPidFile=ROOT/slurmd.pid
                    StateSaveLocation=ROOT/state
                    SlurmdSpoolDir=ROOT/spool
                    SlurmctldLogFile=ROOT/slurmctld.log
                    SlurmdLogFile=ROOT/slurmd.log
                    ProctrackType=proctrack/linuxproc
                    TaskPlugin=task/none
                    AccountingStorageType=accounting_storage/none
                    MpiDefault=none
                    SwitchType=switch/none
                    SchedulerType=sched/backfill
                    SchedulerParameters=batch_sched_delay=0,sched_interval=2,bf_interval=2
                    SelectType=select/cons_tres
                    SelectTypeParameters=CR_Core
                    MaxArraySize=5
                    KillWait=2
                    ReturnToService=2
                    CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
                    PropagateResourceLimits=NONE
                    NodeName=HOST NodeAddr=127.0.0.1 CPUs=CORES State=UNKNOWN
                    PartitionName=lab Nodes=HOST Default=YES MaxTime=01:00:00 State=UP
                    """.replace("ROOT", root.toString())
                    .replace("HOST", host())
                    .replace("CONTROL", Integer.toString(control.getLocalPort()))
                    .replace("NODE", Integer.toString(node.getLocalPort()))
                    .replace("CORES", Integer.toString(Runtime.getRuntime().availableProcessors())));
        }
    }

    private String configuration() {
        return "SLURM_CONF=" + root.resolve("slurm.conf");
    }

    private void daemon(String... command) throws IOException {
        List<String> whole = new ArrayList<>(List.of("env", configuration()));
        whole.addAll(List.of(command));
        daemons.add(BoundedProcess.start(new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(root.resolve(command[0] + ".out").toFile())));
    }

    /// Slurm's commands of this cluster.
    Programs programs() {
        return (command, input, limit) -> {
            List<String> whole = new ArrayList<>(List.of("env", configuration()));
            whole.addAll(command);
            return programs.run(whole, input, limit);
        };
    }

    Answer run(String... command) {
        try {
            return programs().run(List.of(command), "", Duration.ofSeconds(30));
        } catch (IOException | ClusterException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private boolean says(String line, String... command) {
        return run(command).lines().contains(line);
    }

    /// The node takes no new tasks, or takes them again.
    void node(String state) throws IOException {
        Answer answer = run("scontrol", "update", "NodeName=" + host(), "State=" + state, "Reason=test");
        if (!answer.ok()) {
            throw new AssertionError(answer.err());
        }
    }

    /// Processes with these words, each followed by a NUL, among their arguments.
    List<ProcessHandle> processes(String words) {
        return ProcessHandle.allProcesses()
                .filter(process -> arguments(process).contains(words))
                .toList();
    }

    /// Java cuts long ones off.
    private static String arguments(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException e) {
            return ""; // it has ended, or its arguments are in another encoding
        }
    }

    void until(String what, BooleanSupplier reached) throws InterruptedException {
        until(what, PATIENCE_MILLIS, reached);
    }

    void until(String what, long millis, BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "not reached: " + what + "\n" + run("squeue", "-r").out() + logs());
            }
            Thread.sleep(100);
        }
    }

    private String logs() {
        StringBuilder all = new StringBuilder();
        for (String name : DAEMONS) {
            try {
                all.append(Files.readString(root.resolve(name + ".log")));
            } catch (IOException e) {
                all.append(name).append(" left no log\n");
            }
        }
        return all.toString();
    }

    /// Tasks outlive the daemons, so they are ended first.
    @Override
    public void close() {
        if (daemons.size() == DAEMONS.size()) {
            run("scancel", "--user=root");
            try {
                until("no task runs", () -> run("squeue", "-h").lines().isEmpty());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        daemons.reversed().forEach(BoundedProcess::kill);
        try {
            Folders.delete(root);
        } catch (IOException _) {
            // the last step of a task may still be writing its end
        }
    }
}
