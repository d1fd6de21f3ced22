package org.dianet.architecture;

import java.util.List;
import java.util.stream.IntStream;

/// A line against every rule, each in a class of its own.
final class PlantedLines {
    /// All of them, numbered so that their names differ.
    static final List<Plant> ALL = numbered(List.of(
            knows("layer model", "model.clip", "imaging"),
            knows("layer job", "job", "model.clip"),
            knows("layer cluster", "cluster", "model.clip"),
            knows("layer wording", "wording", "imaging"),
            knows("layer imaging", "imaging", "evaluation"),
            knows("layer sound", "sound", "imaging"),
            knows("layer evaluation", "evaluation", "imaging"),
            knows("layer face", "face", "video"),
            knows("layer synthesis", "synthesis", "video"),
            knows("layer video", "video", "dataset"),
            knows("layer learning", "learning", "video"),
            knows("layer dataset", "dataset", "learning"),
            knows("layer run", "run", "storage"),
            knows("layer storage", "storage.json", "pipeline.project"),
            knows("layer pipeline", "pipeline.run", "cli.common"),
            knows("layer cli", "cli.common", "ui.common.message"),
            knows("layer ui", "ui.player", "cli.common"),
            new Plant("every package has a layer", "planted", "", ""),
            uses("library org.bytedeco", "org.bytedeco.javacpp.Pointer"),
            uses("library ai.djl", "ai.djl.Model"),
            uses("library com.google.gson", "com.google.gson.Gson"),
            uses("library org.apache.poi", "org.apache.poi.ss.usermodel.Workbook"),
            uses("library org.apache.commons.csv", "org.apache.commons.csv.CSVFormat"),
            uses("library org.apache.pdfbox", "org.apache.pdfbox.pdmodel.PDDocument"),
            uses("library de.rototor", "de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D"),
            uses("library org.ejml", "org.ejml.data.DMatrixRMaj"),
            uses("library tagbio.umap", "tagbio.umap.Umap"),
            uses("library picocli", "picocli.CommandLine"),
            uses("library javafx", "javafx.scene.Node"),
            uses("library org.controlsfx", "org.controlsfx.control.RangeSlider"),
            uses("library org.kordamp", "org.kordamp.ikonli.Ikon"),
            uses("library atlantafx", "atlantafx.base.theme.Theme"),
            knows("adapter video.javacv", "ui.player", "video.javacv"),
            knows("adapter learning.djl", "pipeline.run", "learning.djl"),
            knows("adapter storage.json", "pipeline.run", "storage.json"),
            knows("adapter storage.csv", "pipeline.run", "storage.csv"),
            knows("adapter storage.eaf", "pipeline.run", "storage.eaf"),
            knows("adapter storage.drawing", "pipeline.run", "storage.drawing"),
            knows("adapter storage.sheet", "pipeline.run", "storage.sheet"),
            knows("adapter dataset.sheet", "pipeline.importing", "dataset.sheet"),
            new Plant("every store is an adapter", "storage.planted", "", ""),
            knows("layers have no cycles", "model.clip", "pipeline.project"),
            knows("packages have no cycles", "dataset.table", "dataset"),
            knows("run records train nothing", "run", "learning.weights"),
            knows("coding knows no training", "pipeline.doctor", "pipeline.fold"),
            knows("training knows no coding", "pipeline.run", "pipeline.doctor"),
            knows("images know neither", "pipeline.sample", "pipeline.fold"),
            knows("nothing rests on benchmarks and the demonstration", "pipeline.run", "pipeline.bench"),
            knows("groups of commands are apart", "cli.bench", "cli.data"),
            knows("features of the window are apart", "ui.player", "ui.library"),
            knows("messages know no window", "ui.common.message", "ui.common.session"),
            knows("tasks know no session", "ui.common.task", "ui.common.session"),
            knows("settings know no session", "ui.common.settings", "ui.common.session"),
            knows("sessions know no control", "ui.common.session", "ui.common.control"),
            new Plant("view models know no scene", "ui.player", "ViewModel", "javafx.scene.Node node;"),
            does("only ui.common speaks to the FX thread", "javafx.application.Platform.runLater(() -> {});"),
            does("only job makes threads", "new Thread(() -> {});"),
            does("only job makes threads", "java.util.concurrent.Executors.newCachedThreadPool();"),
            does("only job makes threads", "Thread.ofPlatform();"),
            does("only job makes threads", "Thread.ofVirtual();"),
            new Plant("nothing static changes", "model.clip", "", "static int count;"),
            does("only the command line prints", "System.out.println();"),
            does("only the command line prints", "System.err.println();"),
            uses("no Swing", "javax.swing.JFrame"),
            new Plant("names say what a class is", "model.clip", "Utils", ""),
            new Plant("names say what a class is", "model.clip", "Util", ""),
            new Plant("names say what a class is", "model.clip", "Manager", ""),
            new Plant("names say what a class is", "model.clip", "Helper", ""),
            new Plant("names say what a class is", "model.clip", "Impl", ""),
            new Plant("every package is null-marked", "model.planted", "", ""),
            does("processes are waited for with a limit", "((Process) null).waitFor();"),
            does("latches are waited for with a limit", "new java.util.concurrent.CountDownLatch(1).await();"),
            does("barriers are waited for with a limit", "new java.util.concurrent.CyclicBarrier(2).await();"),
            does("semaphores are acquired with a limit", "new java.util.concurrent.Semaphore(1).acquire();"),
            does("threads are joined with a limit", "Thread.currentThread().join();"),
            does("futures are waited for with a limit", "((java.util.concurrent.Future<?>) null).get();"),
            does("future tasks are waited for with a limit", "((java.util.concurrent.FutureTask<?>) null).get();"),
            does("queues are waited for with a limit", "((java.util.concurrent.BlockingQueue<?>) null).take();"),
            does("monitors are waited for with a limit", "wait();"),
            does("processes are started where they are given an end", "new ProcessBuilder().start();"),
            does("the toolkit has one owner", "javafx.application.Platform.startup(() -> {});")));

    private PlantedLines() {}

    private static Plant knows(String rule, String place, String other) {
        return new Plant(rule, place, "", "{" + other + "} other;");
    }

    private static Plant uses(String rule, String library) {
        return new Plant(rule, "model.clip", "", library + " used;");
    }

    private static Plant does(String rule, String statement) {
        return new Plant(rule, "model.clip", "", "void run() throws Exception { " + statement + " }");
    }

    private static List<Plant> numbered(List<Plant> plants) {
        return IntStream.range(0, plants.size())
                .mapToObj(i -> {
                    Plant plant = plants.get(i);
                    return new Plant(plant.rule(), plant.place(), "Planted" + i + "x" + plant.name(), plant.body());
                })
                .toList();
    }
}
