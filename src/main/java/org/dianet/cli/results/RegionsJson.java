package org.dianet.cli.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dianet.face.UnitMask;
import org.dianet.face.UnitRegion;
import org.dianet.pipeline.explain.MapRegions;
import org.dianet.pipeline.figure.DrawExplanation;

/// Shares of maps in the parts of the face, for scripts.
final class RegionsJson {
    private RegionsJson() {}

    static Map<String, Object> of(MapRegions regions) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("missing", regions.missing().isEmpty() ? null : regions.missing());
        json.put("coder", regions.coder().isEmpty() ? null : regions.coder());
        List<String> names = DrawExplanation.names(
                regions.images().stream().map(MapRegions.OfImage::kind).toList());
        for (int of = 0; of < names.size(); of++) {
            MapRegions.OfImage image = regions.images().get(of);
            List<Map<String, Object>> parts = new ArrayList<>();
            for (int i = 0; i < image.map().size(); i++) {
                parts.add(part(image.map().get(i), image.motion().get(i)));
            }
            json.put(names.get(of), parts);
        }
        return json;
    }

    private static Map<String, Object> part(UnitMask.Share map, UnitMask.Share motion) {
        UnitRegion region = map.region();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", region.unit());
        json.put("side", region.side().name().toLowerCase(Locale.ROOT));
        json.put("name", UnitRegion.words(region.unit()));
        json.put("share", map.share());
        json.put("sum", map.sum());
        json.put("shareOfMotion", motion.share());
        return json;
    }
}
