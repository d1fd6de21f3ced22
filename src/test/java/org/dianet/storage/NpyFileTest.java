package org.dianet.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// Against the format's description, version 1.0.
class NpyFileTest {
    @Test
    void headerEndsAtAMultipleOf64AndNamesTheShape() {
        byte[] bytes = NpyFile.bytes(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
        int header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort(8);
        assertEquals(0, (10 + header) % 64);
        String text = new String(bytes, 10, header, StandardCharsets.US_ASCII);
        assertTrue(text.startsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }"), text);
        assertTrue(text.endsWith("\n"));
        assertEquals(6, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getFloat(10 + header + 20));
    }

    @Test
    void aShapeOfAnotherSizeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> NpyFile.bytes(new float[5], 2, 3));
    }
}
