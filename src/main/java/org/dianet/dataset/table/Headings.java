package org.dianet.dataset.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a column may be headed, whichever program or laboratory saved the sheet again.
public final class Headings {
    private static final List<List<String>> ALIKE = List.of(
            words("subject, subjects, subjectid, subjectno, subjectnumber, subid, sub, subj, participant, participants,"
                    + " participantid, person, 被试, 受试者, 被试者, 被试编号, 受试者编号, 被试号, 受测者, 被験者"),
            words("filename, filenames, file, clip, clipname, clipid, foldname, foldername, folder, video, videoname,"
                    + " sample, samplename, sequence, 文件名, 文件, 视频名, 视频, 片段, 片段名, 样本, 样本名, 序列, ファイル名"),
            words(
                    "onsetframe, onset, onsetf, onsetframes, onsetframenumber, onsetindex, onsetno, onsetframeno, onsetfr, startframe, start, 起始帧,"
                            + " 起始, 开始帧, 起始点, 起点, 起点帧, 起始帧号, 開始フレーム"),
            words(
                    "apexframe, apex, apexf, apexf1, apexframes, apexframenumber, apexindex, apexno, apexframeno, apexfr, peakframe, peak, 顶点帧,"
                            + " 顶点, 峰值帧, 峰值, 顶峰帧, 高潮帧, 顶点帧号, 頂点フレーム"),
            words(
                    "offsetframe, offset, offsetf, offsetframes, offsetframenumber, offsetindex, offsetno, offsetframeno, offsetfr,"
                            + " endframe, end, 结束帧,"
                            + " 结束, 终止帧, 终点, 终点帧, 落幅帧, 消失帧, 结束帧号, 終了フレーム"),
            words("actionunits, actionunit, aus, au, aucode, aucodes, aulabel, aulabels, facs, facscode,"
                    + " facscodes, facscoding, facsau, facsaus, 动作单元, 面部动作单元, 运动单元,"
                    + " 活动单元, 动作单位"),
            words("estimatedemotion, estimatedemotions, emotion, emotions, emotionlabel, emotionclass, emotioncategory,"
                    + " emotionname, emotiontype, feltemotion, label, labels, labelname, expression, facialexpression,"
                    + " class, category, 情绪, 估计情绪, 情绪标签, 情绪类别, 情感, 情感标签, 表情, 表情类别, 标签, 类别, 感情"),
            words("objectiveclasses, objectiveclass, objective, 客观类别, 客观类, 客观分类"),
            words("fps, framerate, framespersecond, 帧率"));

    private Headings() {}

    private static List<String> words(String all) {
        return List.of(all.split(",\\s*"));
    }

    /// A heading without case, blanks and signs, wide letters as plain ones.
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// Plain spellings of a column, the asked one first, then its synonyms, the likeliest first.
    public static List<String> alike(String name) {
        String plain = plain(name);
        List<String> all = new ArrayList<>(List.of(plain));
        for (List<String> group : ALIKE) {
            if (group.contains(plain)) {
                all.addAll(group);
            }
        }
        return all;
    }
}
