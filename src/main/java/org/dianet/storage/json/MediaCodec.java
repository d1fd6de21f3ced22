package org.dianet.storage.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dianet.model.clip.Media;

/// Where a clip's pixels are, as JSON.
final class MediaCodec {
    private static final String FOLDER = "folder";
    private static final String VIDEO = "video";
    private static final String IMAGE = "image";
    private static final String PAIR = "pair";

    private MediaCodec() {}

    static Map<String, Object> toJson(Media media) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (media) {
            case Media.ImageFolder folder -> put(json, FOLDER, folder.path());
            case Media.VideoFile video -> put(json, VIDEO, video.path());
            case Media.MotionImage image -> put(json, IMAGE, image.path());
            case Media.MotionImagePair pair -> {
                json.put("kind", PAIR);
                json.put("onsetPath", pair.onsetPath());
                json.put("offsetPath", pair.offsetPath());
            }
        }
        return json;
    }

    private static void put(Map<String, Object> json, String kind, String path) {
        json.put("kind", kind);
        json.put("path", path);
    }

    static Media fromJson(Fields fields) {
        String kind = fields.text("kind");
        try {
            Media media = switch (kind) {
                case FOLDER -> new Media.ImageFolder(fields.text("path"));
                case VIDEO -> new Media.VideoFile(fields.text("path"));
                case IMAGE -> new Media.MotionImage(fields.text("path"));
                case PAIR -> new Media.MotionImagePair(fields.text("onsetPath"), fields.text("offsetPath"));
                default -> throw fields.bad("kind", "must be folder, video, image or pair, not \"" + kind + "\"");
            };
            fields.done();
            return media;
        } catch (IllegalArgumentException e) {
            throw new Malformed(fields.place(), String.valueOf(e.getMessage()));
        }
    }
}
