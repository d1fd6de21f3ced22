package org.dianet.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dianet.dataset.DatasetFolder;
import org.dianet.dataset.DatasetFolder.Page;

/// One kind of bad input.
///
/// @param sentence a part of what must be said
record MalformedInput(String name, int code, String sentence, Preparation preparation) {

    interface Preparation {
        /// Makes the input and gives the arguments, in which DATA and PROJECT stand for folders.
        List<String> prepare(DatasetFolder data) throws Exception;
    }

    private static final Object[] CASME2 = {
        "Subject", "Filename", "OnsetFrame", "ApexFrame", "OffsetFrame", "Action Units", "Estimated Emotion"
    };
    private static final Object[] SAMM = {
        "Subject", "Filename", "Onset Frame", "Apex Frame", "Offset Frame", "Action Units", "Inducement Code"
    };
    private static final String TABLE = "clip,subject,media,onset,apex,offset,fps\n";

    static List<MalformedInput> all() {
        List<MalformedInput> all = new ArrayList<>();
        all.addAll(files());
        all.addAll(contents());
        all.addAll(paths());
        all.addAll(media());
        all.addAll(commands());
        all.addAll(MalformedRecognition.all());
        return all;
    }

    static MalformedInput failed(String name, String sentence, Preparation preparation) {
        return new MalformedInput(name, 1, sentence, preparation);
    }

    static List<String> arguments(String dataset, String sheet) {
        return List.of("--dataset", dataset, "--sheet", "DATA/" + sheet, "--media", "DATA", "--project", "PROJECT");
    }

    static List<String> casme2(DatasetFolder data, Object[]... rows) {
        List<Object[]> all = new ArrayList<>();
        all.add(CASME2);
        all.addAll(Arrays.asList(rows));
        data.xlsx("s.xlsx", new Page("Sheet1", all));
        return arguments("casme2", "s.xlsx");
    }

    static Object[] row(String subject, String file) {
        return new Object[] {subject, file, 1, 2, 3, "4", "disgust"};
    }

    private static List<String> file(DatasetFolder data, String dataset, byte[] content) {
        data.file("s.xlsx", content);
        return arguments(dataset, "s.xlsx");
    }

    static List<String> text(DatasetFolder data, String dataset, String content) {
        data.file("s.csv", content.getBytes(StandardCharsets.UTF_8));
        return arguments(dataset, "s.csv");
    }

    private static byte[] half(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        return Arrays.copyOf(all, all.length / 2);
    }

    private static List<MalformedInput> files() {
        return List.of(
                failed("no such sheet", "There is no file", _ -> arguments("casme2", "s.xlsx")),
                failed("sheet is a folder", "There is no file", data -> {
                    Files.createDirectories(data.root().resolve("s.xlsx"));
                    return arguments("casme2", "s.xlsx");
                }),
                failed("empty file", "s.xlsx", data -> file(data, "casme2", new byte[0])),
                failed("binary rubbish", "s.xlsx", data -> file(data, "casme2", new byte[] {1, 0, 2, 0, 3})),
                failed("truncated XLSX", "s.xlsx", data -> {
                    casme2(data, row("01", "EP01"));
                    return file(data, "casme2", half(data.root().resolve("s.xlsx")));
                }),
                failed("truncated XLS", "s.xlsx", data -> {
                    Path whole = data.xls("w.xls", new Page("Sheet1", List.<Object[]>of(CASME2)));
                    return file(data, "casme2", half(whole));
                }),
                failed("XLSX with a password", "protected by a password", data -> file(data, "casme2", lockedXlsx())),
                failed("XLS with a password", "protected by a password", data -> file(data, "casme2", lockedXls())),
                failed("ZIP that is no XLSX", "s.xlsx", data -> file(data, "casme2", zip())),
                failed("picture named XLSX", "s.xlsx", data -> {
                    data.images("p", "%d.jpg", 1, 1);
                    return file(data, "samm", Files.readAllBytes(data.root().resolve("p/1.jpg")));
                }),
                failed("PDF named CSV", "s.csv", data -> text(data, "mmew", "%PDF-1.4\n1 0 obj\n")),
                failed("UTF-16 text", "s.xlsx", data -> file(data, "table", TABLE.getBytes(StandardCharsets.UTF_16))),
                failed("larger than any table", "is larger than 200 MB", data -> {
                    try (RandomAccessFile big =
                            new RandomAccessFile(data.root().resolve("s.csv").toFile(), "rw")) {
                        big.setLength(201_000_000);
                    }
                    return arguments("table", "s.csv");
                }));
    }

    private static List<MalformedInput> contents() {
        return List.of(
                failed("sheet without a cell", "no header row", data -> {
                    data.xlsx("s.xlsx", new Page("Sheet1", List.of()));
                    return arguments("casme2", "s.xlsx");
                }),
                failed("header without a row", "has a header but no row", data -> casme2(data)),
                failed("a million empty rows", "no header row", data -> {
                    try (XSSFWorkbook book = new XSSFWorkbook();
                            OutputStream out = Files.newOutputStream(data.root().resolve("s.xlsx"))) {
                        book.createSheet("Sheet1")
                                .createRow(1_000_000)
                                .createCell(0)
                                .setCellValue("Subject");
                        book.write(out);
                    }
                    return arguments("casme2", "s.xlsx");
                }),
                failed("SAMM's sheet for CASME II", "it is the sheet of SAMM", data -> {
                    data.xlsx("s.xlsx", new Page("MICRO_ONLY", List.of(SAMM, row("006", "006_1_2"))));
                    return arguments("casme2", "s.xlsx");
                }),
                failed("CASME II's sheet for 4DME", "missing: sub_ID, fold_name", data -> {
                    casme2(data, row("01", "EP01"));
                    return arguments("4dme", "s.xlsx");
                }),
                failed("Chinese header", "no header row", data -> text(data, "casme", "受试者,文件名,起始帧\n1,EP01,3\n")),
                failed(
                        "SMIC names that are none",
                        "is not a clip's name such as s1_ne_01",
                        data -> text(data, "smic", "Filename,OnsetF,OffsetF\nclip one,1,2\n")),
                failed(
                        "CAS(ME)^2 with one sheet",
                        "has three: the codes and the two naming rules",
                        data -> text(data, "casme_sq", "1,disgust1_1,1,2,3,4,negative,micro-expression\n")),
                failed("CAS(ME)^2 without micro-expressions", "no row says micro-expression", data -> {
                    data.xlsx("s.xlsx", page("1", "a", "macro-expression"), page("s15"), page("0101"));
                    return arguments("casme_sq", "s.xlsx");
                }),
                failed("CAS(ME)^2 without naming rules", "the first naming rule has no subject 1", data -> {
                    data.xlsx(
                            "s.xlsx",
                            page("1", "anger1_1", "1", "2", "3", "4", "negative", "micro-expression"),
                            page("x"),
                            page("y"));
                    return arguments("casme_sq", "s.xlsx");
                }),
                failed("every subject empty", "the cell is empty", data -> casme2(data, row("", "EP01"))),
                failed(
                        "text for a frame rate",
                        "'fast' is not a frame rate",
                        data -> text(data, "table", TABLE + "a,s,p,1,2,3,fast\n")),
                failed("label unknown to the protocol", "has no class for these labels", data -> {
                    data.images("sub01/EP01", "%d.jpg", 1, 3);
                    casme2(data, new Object[] {"01", "EP01", 1, 2, 3, "4", "disgusst"});
                    List<String> arguments = new ArrayList<>(arguments("casme2", "s.xlsx"));
                    arguments.addAll(List.of("--protocol", "casme2-5-2019"));
                    return arguments;
                }),
                failed(
                        "manifest without images",
                        "either the column image",
                        data -> text(data, "images", "clip,subject,label\na,s,x\n")));
    }

    private static Page page(String... cells) {
        return new Page("p" + cells.length + cells[0], List.<Object[]>of((Object[]) cells));
    }

    private static List<MalformedInput> paths() {
        return List.of(
                failed(
                        "file name leads out",
                        "is not the name of a folder",
                        data -> casme2(data, row("01", "../../etc"))),
                failed("absolute subject", "is not the name of a folder", data -> casme2(data, row("/etc", "passwd"))),
                failed("Windows path", "is not the name of a folder", data -> casme2(data, row("C:\\a", "b"))),
                failed("pattern for a name", "is not the name of a folder", data -> casme2(data, row("01", "EP*"))),
                failed(
                        "name of ten thousand letters",
                        "is not the name of a folder",
                        data -> casme2(data, row("01", "E".repeat(10_000)))),
                failed(
                        "table with an absolute path",
                        "is absolute",
                        data -> text(data, "table", TABLE + "a,s,/etc,1,2,3,200\n")),
                failed(
                        "table that leads out",
                        "is outside the media folder",
                        data -> text(data, "table", TABLE + "a,s,../x,1,2,3,200\n")),
                failed(
                        "manifest that leads out",
                        "is outside the media folder",
                        data -> text(data, "images", "clip,subject,label,image\na,s,x,../../x.png\n")));
    }

    private static List<MalformedInput> media() {
        return List.of(
                failed(
                        "sheet and folder do not belong together",
                        "are the sheet and the folder from the same data set?",
                        data -> {
                            data.images("006/006_1_2", "006_%d.jpg", 1, 3);
                            return casme2(data, row("01", "EP02_01f"));
                        }),
                failed("loop of links", "are the sheet and the folder from the same data set?", data -> {
                    Files.createSymbolicLink(data.root().resolve("again"), data.root());
                    return casme2(data, row("01", "EP02_01f"));
                }),
                failed("raw and cropped together", "Name the one to use with --media", data -> {
                    data.images("raw/sub01/EP01", "img%d.jpg", 1, 3);
                    data.images("cropped/sub01/EP01", "reg_img%d.jpg", 1, 3);
                    return casme2(data, row("01", "EP01"));
                }),
                failed("image of no bytes", "No clip of", data -> {
                    data.file("a.png", new byte[0]);
                    return text(data, "images", "clip,subject,label,image\na,s,x,a.png\n");
                }),
                failed("image of 900 megapixels", "No clip of", data -> {
                    data.file("a.bmp", hugeBmp());
                    return text(data, "images", "clip,subject,label,image\na,s,x,a.bmp\n");
                }),
                failed(
                        "images that are not there",
                        "No clip of",
                        data -> text(data, "images", "clip,subject,label,image\na,s,x,none.png\n")),
                failed("no media folder", "There is no media folder", data -> {
                    casme2(data, row("01", "EP01"));
                    return List.of(
                            "--dataset",
                            "casme2",
                            "--sheet",
                            "DATA/s.xlsx",
                            "--media",
                            "DATA/none",
                            "--project",
                            "PROJECT");
                }));
    }

    private static List<MalformedInput> commands() {
        return List.of(
                new MalformedInput("unknown data set", 2, "there is no data set", _ -> arguments("casme9", "s.xlsx")),
                new MalformedInput("unknown protocol", 2, "There is no protocol megc1999", data -> {
                    List<String> all = new ArrayList<>(casme2(data, row("01", "EP01")));
                    all.addAll(List.of("--protocol", "megc1999"));
                    return all;
                }),
                new MalformedInput(
                        "no project named",
                        2,
                        "--project",
                        _ -> List.of("--dataset", "casme2", "--sheet", "DATA/s.xlsx", "--media", "DATA")),
                new MalformedInput(
                        "no sheet named",
                        2,
                        "--sheet",
                        _ -> List.of("--dataset", "casme2", "--media", "DATA", "--project", "PROJECT")),
                failed("negative frame rate", "is not a positive number", data -> {
                    List<String> all = new ArrayList<>(text(data, "table", TABLE + "a,s,a,1,2,3,\n"));
                    all.add("--fps=-1");
                    return all;
                }));
    }

    private static byte[] lockedXlsx() throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Sheet1").createRow(0).createCell(0).setCellValue("Subject");
            book.write(plain);
        }
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OPCPackage opened = OPCPackage.open(new java.io.ByteArrayInputStream(plain.toByteArray()));
                    OutputStream out = encryptor.getDataStream(container)) {
                opened.save(out);
            }
            container.writeFilesystem(locked);
        }
        return locked.toByteArray();
    }

    private static byte[] lockedXls() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Sheet1").createRow(0).createCell(0).setCellValue("Subject");
            book.write(locked);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return locked.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("no table".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /// A header that claims 30,000 by 30,000 pixels, and nothing behind it.
    private static byte[] hugeBmp() {
        return ByteBuffer.allocate(64)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'B')
                .put((byte) 'M')
                .putInt(64)
                .putInt(0)
                .putInt(54)
                .putInt(40)
                .putInt(30_000)
                .putInt(30_000)
                .putShort((short) 1)
                .putShort((short) 24)
                .array();
    }
}
