package org.dianet.cli;

import static org.dianet.cli.MalformedInput.casme2;
import static org.dianet.cli.MalformedInput.failed;
import static org.dianet.cli.MalformedInput.row;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dianet.dataset.DatasetFolder;
import org.jspecify.annotations.Nullable;

/// Folders that are not recognised, and protocol files that are none.
final class MalformedRecognition {
    private static final List<String> RECOGNISE = List.of("--media", "DATA", "--project", "PROJECT");

    private MalformedRecognition() {}

    static List<MalformedInput> all() {
        return List.of(
                failed("folder without a table", "There is no table (XLSX, XLS or CSV)", data -> {
                    data.images("有些照片", "%d.jpg", 1, 3);
                    return RECOGNISE;
                }),
                failed("folder with a broken table", "s.xlsx is a damaged XLSX file", data -> {
                    data.file("s.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0});
                    return RECOGNISE;
                }),
                failed(
                        "folder with somebody's notes",
                        "notes.csv does not have the columns of a known data set",
                        data -> {
                            data.file("notes.csv", "日期,备注\n1,2\n".getBytes(StandardCharsets.UTF_8));
                            return RECOGNISE;
                        }),
                failed("sheet without its pictures", "Are the sheet and the folder from the same data set?", data -> {
                    casme2(data, row("01", "EP01"));
                    return RECOGNISE;
                }),
                failed("two copies of the pictures", "It is not clear what is in", data -> {
                    casme2(data, row("01", "EP01"));
                    data.images("raw/sub01/EP01", "img%d.jpg", 1, 3);
                    data.images("cropped/sub01/EP01", "reg_img%d.jpg", 1, 3);
                    return RECOGNISE;
                }),
                failed(
                        "folder that is not there",
                        "There is no media folder",
                        _ -> List.of("--media", "DATA/没有", "--project", "PROJECT")),
                new MalformedInput("SMIC without its folders", 2, "No sheet of SMIC-HS was recognised", data -> {
                    data.images("HS/s1/s1_ne_01", "image%d.bmp", 1, 3);
                    return arguments("--dataset", "smic");
                }),
                failed("DFME without frame rates", "missing: Fps", data -> {
                    casme2(data, row("01", "EP01"));
                    return arguments("--dataset", "dfme", "--sheet", "DATA/s.xlsx");
                }),
                failed("DFME's sheet for SAMM", "it is the sheet of DFME, not of SAMM", data -> {
                    data.file(
                            "s.csv",
                            "Subject,Filename,OnsetFrame,ApexFrame,OffsetFrame,Emotion,Fps\nsub1,a,1,2,3,fear,200\n"
                                    .getBytes(StandardCharsets.UTF_8));
                    return arguments("--dataset", "samm", "--sheet", "DATA/s.csv");
                }),
                failed("protocol file that is not there", "There is no file", data -> protocol(data, null)),
                failed(
                        "protocol that is no JSON",
                        "is not a protocol: it is not JSON",
                        data -> protocol(data, "classes")),
                failed(
                        "protocol without classes",
                        "is not a protocol: the field \"classes\" is missing",
                        data -> protocol(data, "{\"name\":\"p\",\"classOfLabel\":{}}")),
                failed(
                        "protocol whose class is not listed",
                        "maps disgust to b, which is not one of its classes",
                        data -> protocol(
                                data, "{\"name\":\"p\",\"classes\":[\"a\"],\"classOfLabel\":{\"disgust\":\"b\"}}")),
                failed(
                        "protocol that does not know a label",
                        "has no class for these labels, with their number of clips: {disgust=1}",
                        data -> protocol(
                                data, "{\"name\":\"p\",\"classes\":[\"a\"],\"classOfLabel\":{\"fear\":\"a\"}}")));
    }

    private static List<String> arguments(String... first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(RECOGNISE);
        return all;
    }

    /// A good data set with a bad protocol.
    private static List<String> protocol(DatasetFolder data, @Nullable String text) {
        casme2(data, row("01", "EP01"));
        data.images("sub01/EP01", "img%d.jpg", 1, 3);
        if (text != null) {
            data.file("p.json", text.getBytes(StandardCharsets.UTF_8));
        }
        return arguments("--protocol", "DATA/p.json");
    }
}
