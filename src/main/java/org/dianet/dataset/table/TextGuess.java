package org.dianet.dataset.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which of the older encodings a text is in that is not UTF-8. Chinese and Japanese text holds pairs of high bytes of
/// certain ranges; in Western text a high byte mostly stands alone between letters.
final class TextGuess {
    /// Words that coders write. One of them in a text is not an accident of another encoding.
    private static final Map<String, Pattern> WORDS = new LinkedHashMap<>();

    static {
        word("GB18030", "高兴|厌恶|惊讶|恐惧|悲伤|愤怒|压抑|其他|备注|情绪|被试");
        word("Big5", "高興|快樂|厭惡|驚訝|恐懼|悲傷|憤怒|壓抑|其他|備註|情緒|受試者");
        word("EUC-KR", "기쁨|행복|혐오|놀람|공포|두려움|슬픔|분노|기타|비고|감정|피험자");
        word("windows-31j", "喜び|幸福|嫌悪|驚き|恐れ|悲しみ|怒り|その他|備考|感情|被験者");
        word("EUC-JP", "喜び|幸福|嫌悪|驚き|恐れ|悲しみ|怒り|その他|備考|感情|被験者");
        word("windows-1251", "радост|счаст|отвращ|удивл|страх|груст|печал|гнев|друг|примечан|эмоци|испытуем");
        word("windows-1250", "štěst|překvap|znechucen|smutek|strach|hněv|zdziwi|wstręt|złość|szczęśc|uwagi|poznámk");
        word("windows-1254", "mutluluk|şaşkınlık|iğrenme|üzüntü|öfke|açıklama|duygu|katılımcı");
    }

    private final byte[] bytes;
    private int chinese;
    private int taiwanese;
    private int other;
    private int kana;

    private TextGuess(byte[] bytes) {
        this.bytes = bytes;
    }

    private static void word(String charset, String words) {
        WORDS.put(charset, Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    static Charset of(byte[] bytes) {
        Optional<Charset> known = byWords(bytes);
        if (known.isPresent()) {
            return known.get();
        }
        TextGuess guess = new TextGuess(bytes);
        guess.countPairs();
        guess.countKana();
        return guess.charset();
    }

    private static Optional<Charset> byWords(byte[] bytes) {
        List<Charset> found = WORDS.entrySet().stream()
                .filter(each -> TextFile.strict(bytes, Charset.forName(each.getKey()))
                        .filter(text -> each.getValue()
                                .matcher(text)
                                .results()
                                .anyMatch(word -> !word.group().chars().allMatch(c -> c < 0x80)))
                        .isPresent())
                .map(each -> Charset.forName(each.getKey()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private int at(int i) {
        return i < bytes.length ? bytes[i] & 0xFF : 0;
    }

    private static boolean within(int value, int low, int high) {
        return value >= low && value <= high;
    }

    /// Of GB 2312 the signs and the 3,755 common characters, of Big5 the 5,401 common ones.
    private void countPairs() {
        for (int i = 0; i < bytes.length; i++) {
            int lead = at(i);
            if (lead < 0x80) {
                continue;
            }
            int trail = at(i + 1);
            boolean common = within(lead, 0xB0, 0xD7) || within(lead, 0xA1, 0xA3);
            boolean four = within(trail, 0x30, 0x39) && within(at(i + 2), 0x81, 0xFE) && within(at(i + 3), 0x30, 0x39);
            if (within(trail, 0xA1, 0xFE) && common) {
                chinese++;
            } else if (!four) {
                other++;
            }
            if (within(lead, 0xA4, 0xC6) && (within(trail, 0x40, 0x7E) || within(trail, 0xA1, 0xFE))) {
                taiwanese++;
            }
            i += four ? 3 : trail >= 0x40 ? 1 : 0;
        }
    }

    private void countKana() {
        for (int i = 0; i < bytes.length; i++) {
            int lead = at(i);
            int trail = at(i + 1);
            if ((lead == 0x82 && within(trail, 0x9F, 0xF1)) || (lead == 0x83 && within(trail, 0x40, 0x96))) {
                kana++;
            }
            i += within(lead, 0x81, 0x9F) || within(lead, 0xE0, 0xFC) ? 1 : 0;
        }
    }

    private Charset charset() {
        Charset gb = Charset.forName("GB18030");
        if (chinese >= 3 * other && chinese > 0 && TextFile.strict(bytes, gb).isPresent()) {
            return gb;
        }
        Charset japanese = Charset.forName("windows-31j");
        if (kana > 0 && TextFile.strict(bytes, japanese).isPresent()) {
            return japanese;
        }
        Charset big5 = Charset.forName("Big5");
        if (taiwanese > 1
                && taiwanese >= 3 * (chinese + other - taiwanese)
                && TextFile.strict(bytes, big5).isPresent()) {
            return big5;
        }
        Charset western = Charset.forName("windows-1252");
        return TextFile.strict(bytes, western).isPresent() ? western : StandardCharsets.ISO_8859_1;
    }
}
