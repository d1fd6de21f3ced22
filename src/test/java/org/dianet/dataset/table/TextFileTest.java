package org.dianet.dataset.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dianet.model.row.ReadReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each text is encoded by Java's own tables and must come back as it was.
class TextFileTest {
    private static final String HEADER = "Subject,Filename,OnsetFrame,ApexFrame,OffsetFrame,";

    @ParameterizedTest
    @CsvSource({
        "GB18030, 备注, 左",
        "GBK, 情绪, 高兴",
        "GBK, 情绪, 厌恶；惊讶",
        "UTF-16LE, 备注, 左",
        "UTF-16BE, Größe, x",
        "windows-1252, Größe, dégoût",
        "windows-1252, Remarque, gêné et étonné",
        "windows-1252, Emoción, año",
        "ISO-8859-1, Überraschung, Maß",
        "windows-31j, 感情, よろこび",
        "windows-31j, メモ, 左",
        "Big5, 情緒, 高興",
        "EUC-KR, 감정, 기쁨",
        "EUC-JP, 感情, 喜び",
        "windows-31j, 感情, 嫌悪",
        "windows-1251, Эмоция, радость",
        "windows-1250, Emoce, překvapení",
        "windows-1254, Duygu, şaşkınlık",
        "UTF-8, 备注, 左"
    })
    void theEncodingIsFound(String charset, String heading, String cell) {
        String text = HEADER + heading + "\r\n91,EP01_01,10,20,30," + cell + "\r\n";
        assertEquals(text, TextFile.of(text.getBytes(Charset.forName(charset))).text());
    }

    @Test
    void aByteOrderMarkDecidesAndIsNoPartOfTheText() {
        for (Charset charset :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertEquals("左,x\n", TextFile.of("\uFEFF左,x\n".getBytes(charset)).text());
        }
    }

    @Test
    void utf8NeedsNoRemark() {
        assertEquals(
                Optional.empty(),
                TextFile.of("备注\n".getBytes(StandardCharsets.UTF_8)).remark());
        assertEquals(
                Optional.empty(),
                TextFile.of("a,b\n".getBytes(StandardCharsets.US_ASCII)).remark());
    }

    @Test
    void anyOtherChoiceIsSaidWithASampleByWhichAWrongOneShows() {
        assertEquals(
                Optional.of(new ReadReason.Encoded("GB18030", "备注", false)),
                TextFile.of("Subject,备注\n91,左\n".getBytes(Charset.forName("GBK")))
                        .remark());
    }

    /// Every byte above ASCII means something in these, so that no text is lost whatever it was.
    @ParameterizedTest
    @ValueSource(ints = {0x81, 0x8D, 0x90, 0xE9, 0xFF})
    void aLoneHighByteIsALetter(int value) {
        byte[] bytes = {'a', ',', (byte) value, 'b', '\n'};
        String text = TextFile.of(bytes).text();
        assertEquals(5, text.length());
        assertTrue(text.indexOf('\uFFFD') < 0, text);
    }
}
