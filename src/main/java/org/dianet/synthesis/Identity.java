package org.dianet.synthesis;

import java.util.Arrays;
import java.util.List;

/// What makes a synthetic face an individual. Lengths in shares of the image's side; x to the right, y down,
/// origin in the middle of the image.
record Identity(
        long texture,
        Skin skin,
        Head head,
        Eyes eyes,
        Brows brows,
        Nose nose,
        Mouth mouth,
        Hair hair,
        Light light,
        Rgb background,
        Rgb clothes) {
    private static final List<Rgb> TONES =
            colours(0xf0d5c0, 0xecc8ab, 0xe3b895, 0xd8a880, 0xc8946b, 0xb07c54, 0x94643f, 0x784d31, 0x5e3b28, 0xdcb48f);
    private static final List<Rgb> HAIR = colours(0x1d1714, 0x2b1f18, 0x4a3222, 0x6b4a2e, 0x8d6a42, 0x5a2f1c, 0x77726e);
    private static final List<Rgb> IRISES = colours(0x3a2415, 0x54361e, 0x6d5230, 0x5f6d4a, 0x5b7386, 0x33211a);
    private static final List<Rgb> BACKGROUNDS = colours(0x9aa3a8, 0xb3b0a6, 0x8f9a92, 0xa8a3b0, 0xc0bdb8, 0x7f8b98);
    private static final List<Rgb> CLOTHES = colours(0x3b4a5f, 0x5a3f45, 0x44544a, 0x6a665f, 0x2f3238, 0x7c6f8a);

    /// @param tone albedo
    /// @param freckles 0..1
    /// @param redness of cheeks and nose
    record Skin(Rgb tone, double freckles, double redness, double roughness, double stubble) {}

    /// @param width half of the face's width at the cheekbones
    /// @param jaw width at the mouth relative to the cheekbones
    record Head(double width, double jaw, double top, double chin) {}

    /// @param x of the right eye's centre
    record Eyes(double x, double y, double width, double height, double tilt, Rgb iris, double fold) {}

    record Brows(double y, double thickness, double arch, double length, Rgb colour, double density) {}

    record Nose(double width, double tip, double ridge, double height) {}

    record Mouth(double y, double width, double upper, double lower, double bow, Rgb colour) {}

    record Hair(Rgb colour, double line, double volume, double length, double parting) {}

    /// Direction towards the light; z is 1.
    record Light(double x, double y, double ambient) {}

    /// @param index of the subject, so that a few subjects already show different skins
    static Identity draw(Rng rng, int index) {
        Rgb tone = TONES.get((index * 7 + rng.between(0, 1)) % TONES.size());
        Rgb hair = darkSkin(tone) ? HAIR.get(rng.between(0, 1)) : rng.pick(HAIR);
        double eyeY = rng.between(-.060, -.035);
        return new Identity(
                rng.nextLong(),
                new Skin(
                        tone,
                        rng.nextDouble() < .3 ? rng.between(.3, .9) : .05,
                        rng.between(.3, 1),
                        rng.between(.7, 1.3),
                        rng.nextDouble() < .35 ? rng.between(.25, .8) : 0),
                new Head(rng.between(.272, .312), rng.between(.78, .95), -.47, rng.between(.375, .415)),
                new Eyes(
                        rng.between(.108, .124),
                        eyeY,
                        rng.between(.050, .060),
                        rng.between(.0165, .0235),
                        rng.between(-.10, .14),
                        darkSkin(tone) ? IRISES.get(rng.between(0, 1)) : rng.pick(IRISES),
                        rng.between(.2, 1)),
                new Brows(
                        eyeY - rng.between(.066, .084),
                        rng.between(.0075, .0135),
                        rng.between(.008, .024),
                        rng.between(.066, .082),
                        hair.times(.75),
                        rng.between(.65, .95)),
                new Nose(
                        rng.between(.042, .060),
                        rng.between(.088, .116),
                        rng.between(.011, .017),
                        rng.between(.8, 1.2)),
                new Mouth(
                        rng.between(.200, .222),
                        rng.between(.078, .098),
                        rng.between(.015, .024),
                        rng.between(.021, .031),
                        rng.between(.3, 1),
                        tone.times(.86, .62, .62)),
                new Hair(
                        hair,
                        rng.between(-.345, -.285),
                        rng.between(.02, .055),
                        rng.pick(List.of(-.12, -.02, .25, .55)),
                        rng.between(-.15, .15)),
                new Light(rng.between(-.55, .55), rng.between(-.65, -.25), rng.between(.40, .52)),
                rng.pick(BACKGROUNDS),
                rng.pick(CLOTHES));
    }

    private static boolean darkSkin(Rgb tone) {
        return tone.red() < 180;
    }

    private static List<Rgb> colours(int... values) {
        return Arrays.stream(values).mapToObj(Rgb::hex).toList();
    }

    /// Half of the face's width at a height.
    double halfWidth(double y) {
        double middle = .02;
        if (y < middle) {
            double t = Math.clamp((middle - y) / (middle - head.top()), 0.0, 1.0);
            return head.width() * StrictMath.pow(Math.max(0, 1 - StrictMath.pow(t, 2.3)), 1 / 2.3);
        }
        double t = Math.clamp((y - middle) / (head.chin() - middle), 0.0, 1.0);
        double round = StrictMath.pow(Math.max(0, 1 - StrictMath.pow(t, 3.3)), 1 / 2.3);
        return head.width() * round * (1 - (1 - head.jaw()) * Smooth.edge(0, .75, t));
    }
}
