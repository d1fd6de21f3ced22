package org.dianet.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.dianet.model.clip.FrameNumber;
import org.dianet.model.clip.FrameNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedImagesTest {
    @TempDir
    Path folder;

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
    }

    private NumberedImages list() throws MediaException {
        return NumberedImages.list(folder, FrameNumbers.NONE);
    }

    private String refusal(FrameNumbers wanted) {
        return String.valueOf(assertThrows(MediaException.class, () -> NumberedImages.list(folder, wanted))
                .getMessage());
    }

    @ParameterizedTest
    @CsvSource({"reg_img46.jpg,46", "006_05562.jpg,5562", "img000.png,0", "EP02_01f-12.bmp,12", "7.JPG,7", "a1b2c.png,2"
    })
    void theNumberIsTheLastIntegerOfTheName(String name, long number) {
        assertEquals(OptionalLong.of(number), NumberedImages.numberIn(name));
    }

    @ParameterizedTest
    @CsvSource({"cover.jpg", "1234567890123456789.jpg", ".jpg"})
    void aNameWithoutACountableIntegerHasNoNumber(String name) {
        assertEquals(OptionalLong.empty(), NumberedImages.numberIn(name));
    }

    @Test
    void mixedPaddingSortsByNumber() throws IOException {
        files("img2.jpg", "img10.jpg", "img001.jpg", "img0100.jpg");
        assertEquals(FrameNumbers.of(1, 2, 10, 100), list().numbers());
        assertEquals(folder.resolve("img10.jpg"), list().fileAt(2));
    }

    @Test
    void otherFilesArePassedOver() throws IOException {
        files("img7.jpg", "Thumbs.db", ".DS_Store", "notes1.txt", "._img8.jpg", "cover.png", "img9.JPEG");
        assertEquals(FrameNumbers.of(7, 9), list().numbers());
    }

    @Test
    void onlyTheClipsNumbersAreTaken() throws IOException {
        files("img1.jpg", "img2.jpg", "img3.jpg", "img5.jpg", "img9.jpg");
        NumberedImages images = NumberedImages.list(folder, FrameNumbers.of(2, 3, 4, 5));
        assertEquals(FrameNumbers.of(2, 3, 5), images.numbers());
        assertTrue(images.fileOf(new FrameNumber(9)).isEmpty());
    }

    @Test
    void twoFilesWithOneNumberAreRefusedByName() throws IOException {
        files("img4.jpg", "img05.jpg", "img5.png");
        assertEquals(
                "Two images in " + folder + " have the frame number 5: img05.jpg and img5.png. Remove or rename one of"
                        + " them.",
                refusal(FrameNumbers.NONE));
    }

    @Test
    void aDoubleNumberOutsideTheClipDoesNotMatter() throws IOException {
        files("img4.jpg", "img05.jpg", "img5.png");
        assertEquals(1, NumberedImages.list(folder, FrameNumbers.of(4)).count());
    }

    @Test
    void aSizeInTheNameIsNotTheNumber() throws IOException {
        files("frame000_224x224.jpg", "frame001_224x224.jpg", "frame010_224x224.jpg");
        assertEquals(FrameNumbers.of(0, 1, 10), list().numbers());
    }

    @Test
    void theMarkOfACopyIsNotTheNumber() throws IOException {
        files("f001.jpg", "f002 (1).jpg", "f003.jpg");
        assertEquals(FrameNumbers.of(1, 2, 3), list().numbers());
        assertEquals(folder.resolve("f002 (1).jpg"), list().fileAt(1));
    }

    @Test
    void aFrameBesideItsCopyIsRefused() throws IOException {
        files("f001.jpg", "f002.jpg", "f002 (1).jpg");
        assertEquals(
                "Two images in " + folder + " have the frame number 2: f002 (1).jpg and f002.jpg. Remove or rename one"
                        + " of them.",
                refusal(FrameNumbers.NONE));
    }

    @Test
    void numbersInBracketsCountWhereAllNamesHaveThem() throws IOException {
        files("clip7 (1).jpg", "clip7 (2).jpg", "clip7 (10).jpg");
        assertEquals(FrameNumbers.of(1, 2, 10), list().numbers());
    }

    @Test
    void copiesOfAllFramesKeepTheirNumbers() throws IOException {
        files("f001 (1).jpg", "f002 (1).jpg", "f003 (1).jpg");
        assertEquals(FrameNumbers.of(1, 2, 3), list().numbers());
    }

    @Test
    void picturesThatAreNotReadDoNotVanishBesideOneThatIs() throws IOException {
        files("f1.heic", "f2.heic", "f3.heic", "thumb1.jpg");
        assertEquals(
                "The folder " + folder + " contains pictures of an unsupported kind (heic) next to 1 that are read,"
                        + " such as thumb1.jpg. Save them as PNG or TIFF.",
                refusal(FrameNumbers.NONE));
    }

    @Test
    void tiffAndWebpAreNumberedToo() throws IOException {
        files("a1.tif", "a2.TIFF", "a3.webp");
        assertEquals(FrameNumbers.of(1, 2, 3), list().numbers());
    }

    @Test
    void anEmptyFolderIsRefused() {
        assertEquals(
                "The folder " + folder + " holds no JPEG, PNG, BMP, TIFF or WebP image.", refusal(FrameNumbers.NONE));
    }

    @Test
    void imagesWithoutNumbersAreRefused() throws IOException {
        files("cover.jpg", "back.jpg");
        assertEquals(
                "None of the 2 images in " + folder + " has a frame number in its name.", refusal(FrameNumbers.NONE));
    }

    @Test
    void aFolderWithoutTheClipsNumbersIsRefused() throws IOException {
        files("img1.jpg", "img8.jpg");
        assertEquals(
                "The folder " + folder + " has images 1 to 8 but none of the clip's, 20 to 30.",
                refusal(FrameNumbers.of(20, 30)));
    }

    @Test
    void aFileInPlaceOfAFolderIsRefused() throws IOException {
        files("img1.jpg");
        Path file = folder.resolve("img1.jpg");
        assertEquals(
                file + " is not a folder of images.",
                assertThrows(MediaException.class, () -> NumberedImages.list(file, FrameNumbers.NONE))
                        .getMessage());
    }

    @Test
    void aPathIsFoundWhateverItsCase() throws IOException {
        Files.createDirectories(folder.resolve("Cropped/Sub01"));
        Path found = MediaPaths.find(folder, "cropped/sub01");
        assertTrue(Files.isSameFile(folder.resolve("Cropped/Sub01"), found));
    }

    @Test
    void aMissingPathIsNamed() {
        String message = assertThrows(MediaException.class, () -> MediaPaths.find(folder, "gone/sub01"))
                .getMessage();
        assertEquals(
                "There is no file or folder " + folder.resolve("gone/sub01")
                        + ". Was it moved, or is its drive not connected?",
                message);
    }
}
